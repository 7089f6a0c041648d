/**
 * What walls and error pages say, per language, each compared with a whole short block or a title; in running text none of them counts.
 * Texts are compared lower-case, with one space between words and straight apostrophes.
 */

/** Titles and headings of pages that are not there. */
export const MISSING_PAGE = anyOf(
  "(?:error |http |status )?(?:code )?404\\b.*|page not found.*|.{0,20}\\bpage (?:you (?:requested|are looking for|were looking for) )?(?:could not|couldn't|cannot|can't) be found.*|not found|.{0,30}\\bpage (?:you (?:requested|are looking for|were looking for) )?(?:does not|doesn't|no longer) exists?.*|we (?:could not|couldn't|can't|cannot) find (?:that|this|the) page.*|oops.{0,40}(?:not found|can't find|went wrong|doesn't exist).*|this (?:page|article|content|story) (?:is|has been) (?:no longer available|removed|deleted|unavailable).*|sorry, (?:this|that|the) page (?:isn't|is not) available.*",
  "(?:fehler )?404\\b.*|(?:die )?seite (?:wurde )?(?:leider )?nicht gefunden.*|.{0,40}seite (?:existiert nicht|konnte (?:leider )?nicht gefunden werden|gibt es nicht|ist nicht (?:mehr )?verfügbar).*",
  "(?:erreur )?404\\b.*|page (?:introuvable|non trouvée|inexistante).*|.{0,60}page (?:que vous (?:cherchez|recherchez|demandez) )?(?:n'existe (?:pas|plus)|est introuvable|n'est plus disponible).*",
  "(?:error )?404\\b.*|página no encontrada.*|.{0,40}no (?:hemos )?(?:encontramos|encontrado|se encuentra|se ha encontrado) la página.*|.{0,40}la página (?:que (?:busca|buscas|solicita) )?(?:no existe|ya no existe|no está disponible).*",
  "(?:خطأ )?(?:404|٤٠٤).*|.{0,12}الصفحة غير موجودة.*|.{0,30}لم يتم العثور على الصفحة.*|.{0,20}الصفحة (?:التي تبحث عنها|المطلوبة) غير (?:موجودة|متوفرة|متاحة).*",
  "(?:ошибка )?404\\b.*|страница не найдена.*|.{0,30}(?:такой )?страниц[аы] (?:не существует|больше нет|удалена).*|.{0,20}запрашиваемая страница не .*",
  "(?:שגיאה )?404.*|.{0,10}(?:ה)?(?:דף|עמוד) (?:המבוקש )?לא נמצא.*|(?:404 )?ページが見つかりません.*|お探しのページは.{0,30}",
);

/** Titles and headings of pages that failed. */
export const FAILED_PAGE = anyOf(
  "(?:error |http )?(?:500|502|503|504)\\b.*|(?:internal )?server error.*|bad gateway.*|gateway time-?out.*|service (?:temporarily )?unavailable.*|(?:something|an error) (?:went wrong|has occurred|occurred).*|.{0,40}(?:down for|under|scheduled) maintenance.*|access denied.*|403 forbidden.*|forbidden|this (?:site|page) can't be reached.*|(?:this )?domain (?:is )?(?:for sale|parked|has expired).*|database (?:connection )?error.*|error establishing a database connection.*",
  "(?:interner )?serverfehler.*|.{0,30}wartungsarbeiten.*|.{0,40}(?:ein|unerwarteter) fehler (?:ist )?aufgetreten.*|dienst (?:vorübergehend )?nicht verfügbar.*|zugriff verweigert.*",
  "erreur (?:interne )?(?:du )?serveur.*|.{0,30}site en maintenance.*|.{0,20}une erreur (?:est survenue|s'est produite).*|service (?:temporairement )?indisponible.*|accès refusé.*",
  "error (?:interno )?del servidor.*|.{0,30}(?:en|por) mantenimiento.{0,30}|.{0,20}(?:se ha producido|ha ocurrido|se produjo) un error.*|servicio (?:temporalmente )?no disponible.*|acceso denegado.*",
  "خطأ (?:داخلي )?في (?:ال)?(?:خادم|سيرفر).*|.{0,20}(?:حدث|وقع) خطأ.*|.{0,20}الموقع (?:تحت|قيد) الصيانة.*|الخدمة غير متاحة.*|تم رفض الوصول.*|الوصول مرفوض.*",
  "(?:внутренняя )?ошибка сервера.*|.{0,30}технические работы.*|.{0,20}(?:произошла|возникла) ошибка.*|(?:сервис|сайт) (?:временно )?недоступен.*|доступ (?:запрещён|запрещен|ограничен).*",
);

/** What asks for proof of a person. */
export const CAPTCHA = anyOf(
  "just a moment.*|attention required.*|.{0,40}(?:verify|verifying|confirm|prove|checking|make sure) (?:that )?(?:if )?(?:you are|you're|you) (?:are )?(?:a )?(?:human|not a (?:robot|bot)).*|are you (?:a )?(?:human|robot|a robot).*|.{0,30}(?:i'm|i am) not a robot.*|checking your browser.*|.{0,30}(?:complete|solve) the (?:captcha|security check).*|.{0,60}unusual (?:traffic|activity) from your.*|(?:security|human) (?:check|verification).{0,20}|pardon our interruption.*|robot check|press (?:&|and) hold.*|please enable (?:js|javascript) and disable any ad blocker.*",
  ".{0,40}(?:dass|ob) sie (?:ein mensch|kein (?:roboter|bot)) sind.*|ich bin kein roboter.*|sind sie ein (?:mensch|roboter).*|sicherheitsprüfung.{0,20}|ihr browser wird (?:über|ge)prüft.*|.{0,40}ungewöhnliche[nr]? (?:datenverkehr|aktivität).*|bestätigen sie.{0,20}mensch.*",
  ".{0,40}que vous (?:êtes (?:un )?humain|n'êtes pas un robot).*|je ne suis pas un robot.*|êtes-vous un (?:robot|humain).*|(?:vérification|contrôle) de sécurité.{0,20}|vérification (?:de votre navigateur|que vous).*|.{0,30}trafic inhabituel.*",
  ".{0,40}que (?:(?:usted )?(?:es|eres) (?:un )?(?:humano|una persona)|no (?:es|eres) un robot).*|no soy un robot.*|¿(?:es|eres) (?:usted )?un (?:robot|humano).*|(?:comprobación|verificación) de seguridad.{0,20}|.{0,30}(?:comprobando|verificando) (?:su|tu) navegador.*|.{0,30}tráfico inusual.*",
  ".{0,30}(?:أنك|انك) (?:لست|لستَ|إنسان|انسان|بشر).*|(?:أنا|انا) لست (?:روبوت|برنامج).*|هل أنت (?:إنسان|روبوت).*|(?:التحقق|الفحص) (?:الأمني|من (?:أنك|المتصفح)).*|.{0,20}جار[ٍي]? التحقق من (?:المتصفح|متصفحك).*",
  ".{0,40}(?:что )?вы (?:не робот|человек).{0,40}|я не робот.*|(?:проверка|проверяем) (?:безопасности|браузера|ваш браузер).*|.{0,30}подозрительн(?:ая|ый|ую) (?:активность|трафик).*",
  "אני לא רובוט.*|.{0,20}שאתה (?:לא רובוט|אנושי).*|私はロボットではありません.*",
);

/** What tells that the rest is for those who pay. */
export const PAYWALL = anyOf(
  ".{0,60}(?:subscribe|sign up|log ?in|sign in|register|pay) (?:now |today )?(?:to|and) (?:continue|keep) reading.*|.{0,60}to (?:continue|keep) reading(?: (?:this|the) (?:article|story))?,? (?:subscribe|sign|log|register|become|start|please|you need).*|(?:this|the) (?:article|content|story) is (?:for|only available to|available only to|reserved for|exclusive to|exclusively for) (?:our )?(?:paying )?(?:subscribers|members).*|.{0,30}(?:exclusively for|only for|for) (?:paying )?subscribers(?: only)?|subscriber[- ](?:only|exclusive).{0,30}|.{0,30}(?:you have|you've) (?:reached|read|used) (?:your|all|the).{0,40}(?:free )?(?:articles|limit).*|(?:subscribe|become a (?:subscriber|member)) to (?:read|unlock|access) (?:this|the (?:full|rest|whole)|full) .{0,40}|unlock this (?:article|story).*",
  ".{0,60}(?:jetzt )?weiterlesen mit .*|.{0,40}(?:nur für|exklusiv für|reserviert für) (?:unsere )?(?:abonnenten|abonnentinnen|mitglieder).*|.{0,60}(?:um|zum) (?:den (?:ganzen |vollständigen )?artikel )?(?:weiter(?:zu)?lesen|weiter zu lesen).{0,60}(?:abo|anmelden|registrieren|abonnieren|benötigen).*|.{0,40}diesen artikel (?:mit|im) (?:\\w+[ +-]?)?abo.*|.{0,30}(?:jetzt|kostenlos) testen und weiterlesen.*",
  ".{0,40}(?:article|contenu) (?:est )?(?:réservé|exclusif)[es]* (?:aux|à nos|pour (?:les|nos)) abonn.*|.{0,60}pour (?:lire la suite|continuer (?:à lire|la lecture)|poursuivre (?:votre|la) lecture).*|il vous reste .{0,40} à lire.*|.{0,30}abonnez-vous pour (?:lire (?:la suite|cet article|l'article)|continuer|débloquer).*|la suite est réservée aux abonné.*|lecture réservée aux abonné.*",
  ".{0,60}(?:suscr[ií]be(?:te|se)|reg[ií]str(?:ate|ese|a)|inicia sesión|hazte (?:socio|suscriptor)) (?:ahora )?para (?:seguir|continuar) leyendo.*|.{0,60}para (?:seguir|continuar) leyendo.{0,60}(?:suscr|regíst|sesión|socio).*|.{0,30}(?:contenido|artículo|noticia) (?:exclusivo|exclusiva|solo|sólo|reservado|reservada) para (?:nuestros )?(?:suscriptores|socios|abonados).*|.{0,20}exclusivo (?:para )?suscriptores.*",
  ".{0,30}(?:هذا )?(?:المقال|المحتوى|الموضوع|المحتوي) (?:متاح |مخصص |حصري )?(?:فقط )?(?:ل|لل)(?:لمشتركين|مشتركين|مشتركي).*|.{0,20}للمشتركين فقط.*|.{0,40}(?:اشترك|سجل الدخول|سجّل الدخول|سجل) (?:الآن |الان )?(?:لمتابعة|لمواصلة|لإكمال|لاستكمال|لتتمكن من) (?:ال)?قراءة.*|.{0,30}لمتابعة (?:ال)?قراءة.{0,40}اشترك.*",
  ".{0,40}(?:материал|статья|текст|контент) (?:доступ(?:ен|на)|только|предназначен(?:а)?) .{0,20}подписчик.*|.{0,20}только для подписчиков.*|.{0,40}(?:оформите|купите|активируйте) подписку.{0,60}|.{0,40}чтобы (?:дочитать|читать дальше|продолжить чтение).*",
  ".{0,30}(?:הכתבה|הכתבה המלאה|תוכן) (?:זו? )?(?:זמינה |זמין |)(?:למנויים|למנויים בלבד).*|.{0,20}למנויים בלבד.*|この記事は有料会員限定.*|.{0,10}残り.{0,10}文字.*|.{0,10}会員限定.{0,20}",
);

/** Buttons of a box that asks for consent. */
export const CONSENT_BUTTON = anyOf(
  "(?:i )?(?:accept|agree|allow|reject|decline|refuse)(?: (?:all|and (?:close|continue)|cookies|all cookies|to all|only (?:essential|necessary)|optional|non-essential))*(?: cookies)?|manage (?:my )?(?:cookies|options|preferences|settings|choices|consent)|(?:cookie|privacy) (?:settings|preferences|options)|more options|got it|customi[sz]e|yes, i agree",
  "(?:alle(?:n)? )?(?:cookies )?(?:akzeptieren|zustimmen|annehmen|ablehnen|erlauben)(?: und (?:weiter|schließen))?|(?:alle )?(?:cookies )?(?:ablehnen|akzeptieren)|einverstanden|ich (?:stimme zu|bin einverstanden)|(?:cookie-|datenschutz-?)?einstellungen(?: verwalten)?|zustimmen (?:und|&) weiter|nur (?:notwendige|erforderliche)(?: cookies)?.{0,20}",
  "(?:tout |j'|je )?(?:accepter|accepte|refuser|refuse)(?: (?:tout|et (?:fermer|continuer)|les cookies|tous les cookies))*|continuer sans accepter|(?:paramétrer|gérer|personnaliser)(?: (?:les|mes|vos) (?:cookies|choix|préférences))?|en savoir plus et gérer.*",
  "(?:aceptar|acepto|rechazar|rechazo|permitir)(?: (?:todo|todas|y (?:continuar|cerrar)|cookies|las cookies|todas las cookies))*|(?:configurar|gestionar|personalizar)(?: (?:las |mis )?(?:cookies|opciones|preferencias))?|más opciones",
  "(?:قبول|أوافق|اوافق|موافق|رفض|السماح|موافقة)(?: (?:الكل|الجميع|على الكل|جميع ملفات تعريف الارتباط|ملفات تعريف الارتباط|والمتابعة|والاستمرار))*|(?:إدارة|ضبط) (?:الخيارات|التفضيلات|الإعدادات|ملفات تعريف الارتباط)|إعدادات (?:الخصوصية|ملفات تعريف الارتباط)",
  "(?:принять|принимаю|согласен|согласна|согласиться|отклонить|отказаться|разрешить|я согласен)(?: (?:все|всё|и продолжить|и закрыть|cookie|куки|все cookie|все файлы cookie))*|(?:настройки|настроить|управление)(?: (?:cookie|файлов cookie|куки|параметрами))?",
  "(?:אני )?(?:מאשר|מאשרת|מסכים|אישור|קבל|דחה)(?: (?:הכל|הכול|את הכל|ולהמשיך))*|同意する|すべて(?:許可|拒否|同意)(?:する)?|設定を管理",
);

/** Sentences of such a box: counted anywhere in a block. */
export const CONSENT_TEXT =
  /\b(?:we|our partners|we and our (?:\d+ )?partners)\b.{0,60}\b(?:use|store|process|access)\b.{0,60}(?:cookies|information on|personal data)|\byour (?:consent|privacy choices)\b|\bbefore you continue\b|\bwe value your privacy\b|(?:wir|unsere partner)\b.{0,80}(?:cookies|personenbezogene|endgerät)|ihre (?:einwilligung|zustimmung|privatsphäre)|nous (?:et nos (?:\d+ )?partenaires )?.{0,60}(?:cookies|données personnelles|traceurs)|votre (?:consentement|vie privée)|(?:nosotros|utilizamos|usamos|nuestros (?:\d+ )?socios).{0,60}(?:cookies|datos personales|información en)|(?:su|tu) (?:consentimiento|privacidad)|(?:نستخدم|نحن وشركاؤنا|شركاؤنا).{0,60}(?:ملفات تعريف الارتباط|الكوكيز|بيانات)|(?:موافقتك|خصوصيتك)|(?:мы|наши партн[её]ры).{0,60}(?:cookie|куки|персональные данные|персональных данных)|ваш(?:е|его) соглас|ваш(?:а|ей) конфиденциальност|cookieを使用|(?:אנו|אנחנו) משתמשים ב(?:עוגיות|קובצי)/iu;

/** What a page says to a browser that runs no scripts. */
export const NEEDS_SCRIPTS =
  /java ?script.{0,80}(?:enable|required|turn(?:ed)? on|disabled|aktivier|eingeschaltet|benötigt|deaktiviert|activ|habilit|désactiv|nécessaire|necesita|включ|отключ|необходим|تفعيل|تشغيل|مفعل|מופעל|להפעיל|有効)|(?:enable|requires?|need|turn on|without|aktivieren sie|benötigt|ohne|activer|activez|nécessite|sans|activa|active|habilit\p{L}*|necesita|requiere|sin|включите|включить|требует\p{L}*|без|تفعيل|تشغيل|يتطلب|הפעל\p{L}*|דורש).{0,40}java ?script|جافا ?سكر(?:ي)?بت/iu;

/** A text as it is compared with the phrases above. */
export function phraseText(text: string): string {
  return text
    .slice(0, 400)
    .toLowerCase()
    .replace(/[‘’ʼ]/gu, "'")
    .replace(/\s+/gu, " ")
    .replace(/^[\s"“”«»!¡:.…–—-]+|[\s"“”«»!:.…–—-]+$/gu, "")
    .trim();
}

function anyOf(...languages: string[]): RegExp {
  return new RegExp(`^(?:${languages.join("|")})$`, "u");
}
