/**
 * The words that page furniture is made of, per language, compared with `comparableText` (lower-case, no punctuation). They are
 * deliberately whole lines: a phrase inside a sentence never makes the sentence furniture.
 */

/** Headings over link lists below an article. They count only behind the last prose and when what follows reads like links. */
export const RELATED_HEADINGS: ReadonlySet<string> = phrases(
  "explore|explore more|read more|read next|related|related articles|related stories|related news|related topics|related content|related links|more on this|more on this story|more on this topic|more from|more stories|more news|most read|most popular|most viewed|popular|popular now|trending|trending now|top stories|latest|latest news|latest stories|recommended|recommended for you|you may also like|you might also like|you may like|see also|also read|also in the news|editors picks|editor s picks|in case you missed it|don t miss|up next|next story|more|around the web|from the web|sponsored|promoted stories|keep reading|further reading|what to read next|in this section",
  "mehr zum thema|lesen sie auch|lesen sie mehr|auch interessant|meistgelesen|weitere artikel|weitere themen|verwandte artikel|das könnte sie auch interessieren|empfehlungen|mehr",
  "más noticias|noticias relacionadas|artículos relacionados|relacionado|relacionados|lo más leído|lo más visto|te puede interesar|también te puede interesar|le puede interesar|lea también|lee también|más información|ver más|recomendados|te recomendamos",
  "lire aussi|à lire aussi|à lire également|articles liés|sur le même sujet|sur le même thème|les plus lus|à la une|voir aussi|en savoir plus|plus d articles|nos recommandations",
  "leggi anche|articoli correlati|i più letti|potrebbe interessarti|leia também|leia mais|notícias relacionadas|mais lidas|veja também|lees ook|meest gelezen|lees meer",
  "اقرأ أيضا|إقرأ أيضا|اقرأ أيضاً|اقرا ايضا|مواضيع ذات صلة|أخبار ذات صلة|مقالات ذات صلة|ذات صلة|الأكثر قراءة|الأكثر مشاهدة|قد يعجبك أيضا|قد يهمك أيضا|المزيد|اقرأ المزيد|شاهد أيضا",
  "קראו גם|כתבות נוספות|כתבות קשורות|עוד בנושא|אולי יעניין אותך|הנקראות ביותר|לקריאה נוספת|עוד כתבות|עוד בחדשות",
  "читайте также|читать также|по теме|материалы по теме|самое читаемое|популярное|другие новости|последние новости|рекомендуем|ещё по теме|смотрите также",
);

/** Lines that belong to the page and to no article. Furniture wherever they stand, because no prose is such a line. */
export const PAGE_LINES: ReadonlySet<string> = phrases(
  "advertisement|advertising|skip to content|skip to main content|story continues below|story continues below advertisement|article continues below|article continues after advertisement|share this article|share this story|share this|share on facebook|share on twitter|share on whatsapp|share via email|copy link|print this article|email this article|listen to this article|listen to article|subscribe to our newsletter|sign up for our newsletter|sign up to our newsletter|sign up for our daily newsletter|subscribe now|follow us|follow us on|follow us on social media|contact us|about us|privacy policy|terms of use|terms and conditions|terms of service|cookie policy|cookie settings|manage cookies|accept cookies|accept all cookies|we use cookies|all rights reserved|back to top|leave a comment|post a comment|view comments|join the conversation|report a typo|report an error|click here to subscribe|log in|sign in|sign up|subscribe|newsletter",
  "anzeige|werbung|zum inhalt springen|artikel teilen|teilen|drucken|newsletter abonnieren|jetzt abonnieren|kontakt|impressum|datenschutz|agb|alle rechte vorbehalten|nach oben|zur startseite|folgen sie uns",
  "publicidad|anuncio|ir al contenido|compartir|comparte esta noticia|compartir en facebook|suscríbete|suscríbete a nuestro boletín|suscríbete a nuestra newsletter|boletín|contacto|aviso legal|política de privacidad|política de cookies|todos los derechos reservados|síguenos|síguenos en|iniciar sesión",
  "publicité|aller au contenu|partager|partager cet article|imprimer|abonnez vous|s abonner|inscrivez vous à notre newsletter|contactez nous|mentions légales|politique de confidentialité|tous droits réservés|suivez nous|se connecter",
  "pubblicità|condividi|iscriviti alla newsletter|contatti|tutti i diritti riservati|publicidade|compartilhe|assine|todos os direitos reservados|delen|advertentie|contact",
  "إعلان|شارك|شارك هذا المقال|مشاركة|اشترك في النشرة البريدية|اشترك في نشرتنا|اشترك الآن|تابعنا|تابعونا|اتصل بنا|من نحن|سياسة الخصوصية|شروط الاستخدام|جميع الحقوق محفوظة|تسجيل الدخول",
  "פרסומת|שתפו|שתפו את הכתבה|שיתוף|הירשמו לניוזלטר|הרשמו לניוזלטר|צרו קשר|אודות|מדיניות פרטיות|תנאי שימוש|כל הזכויות שמורות|עקבו אחרינו|התחברות",
  "реклама|поделиться|поделиться в соцсетях|перейти к содержанию|подписаться|подписаться на рассылку|войти|регистрация|все права защищены|политика конфиденциальности|пользовательское соглашение|правила сайта|контакты|о нас",
);

/** Marks of an advertisement: single words that stand between paragraphs of an article and belong to none. */
export const ADVERT_WORDS: ReadonlySet<string> = phrases(
  "advertisement|advertising|anzeige|werbung|publicidad|anuncio|publicité|pubblicità|publicidade|advertentie|إعلان|פרסומת",
  "реклама|на правах рекламы",
);

/** Beginnings of lines that belong to the page, followed by anything up to the end of a short line. Behind the last prose only. */
export const CLOSING_STARTS: readonly string[] = starts(
  "share your|share this|sign up|subscribe|follow us|contact us|copyright|all rights reserved|download our|download the app|get the latest|join our|click here|tags|topics|filed under|comments|sneak a peek|we use cookies|this site uses cookies|by using this site|become a member",
  "copyright|alle rechte|schlagworte|themen|abonnieren|jetzt anmelden|kommentare",
  "etiquetas|suscríbete|suscríbase|síguenos|todos los derechos|comentarios|comparte",
  "mots clés|abonnez|suivez|tous droits|commentaires|partagez",
  "وسوم|الوسوم|كلمات مفتاحية|تابعونا|تابعنا|اشترك|جميع الحقوق|حقوق النشر|شارك",
  "תגיות|עקבו|הירשמו|הרשמו|כל הזכויות|תגובות|שתפו",
  "все права|теги|подпишитесь|подписывайтесь|комментарии|поделиться|поделитесь",
);

/** Labels of a line that leads to another article: "Read more: Minister resigns". A label and a colon, on a line of its own. */
export const LINK_LABELS: ReadonlySet<string> = phrases(
  "read more|read also|also read|see also|related|read|more|watch|watch also|don t miss|must read|recommended",
  "lesen sie auch|lesen sie mehr|mehr zum thema|siehe auch",
  "lea también|lee también|leer más|ver también|relacionado|te puede interesar|más información",
  "lire aussi|à lire aussi|voir aussi|leggi anche|leia também|leia mais|lees ook",
  "اقرأ أيضا|إقرأ أيضا|اقرأ المزيد|شاهد أيضا|קראו גם|ראו גם|לקריאה נוספת",
  "читайте также|читать также|по теме|смотрите также",
);

/** Labels of the line that names where the report came from. */
export const SOURCE_LABELS: ReadonlySet<string> = phrases(
  "source|sources|via|quelle|quellen|fuente|fuentes|fonte|fonti|bron|المصدر|مصدر|المصادر|מקור|מקורות",
);

/** Words for reading, one of which stands in every line that says how long it takes. */
export const READING_WORDS: ReadonlySet<string> = phrases(
  "read|reading|lesezeit|lesedauer|lesen|lectura|lecture|lettura|leitura|leestijd|lezen|قراءة|القراءة|קריאה",
);

/** What else may stand in such a line beside the number. */
export const DURATION_WORDS: ReadonlySet<string> = phrases(
  "min|mins|minute|minutes|minuto|minutos|minuti|minuten|minuut|time|to|of|tiempo|de|temps|tempo|di|about|est|estimated|approx|ca|دقيقة|دقائق|دقيقتان|وقت|مدة|זמן|דקות|דקה|דק",
);

function phrases(...lists: string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split("|")).map(withoutMarks));
}

function starts(...lists: string[]): string[] {
  return [...phrases(...lists)];
}

/** `comparableText` takes combining marks off; Arabic ones are typed now and then. */
function withoutMarks(phrase: string): string {
  return phrase.replace(/\p{M}+/gu, "");
}
