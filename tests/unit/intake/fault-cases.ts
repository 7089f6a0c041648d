import type { PageFault } from "@/lib/core/intake/page-fault";

/** A page, the status it came with, and what is wrong with it. */
export type FaultCase = { name: string; fault: PageFault | null; status: number | null; html: string };

const SENTENCE = {
  en: "The council of the town voted on Thursday to keep the baths open until the end of September, the mayor said. ",
  de: "Der Rat der Stadt hat am Donnerstag beschlossen, das Freibad bis Ende September zu öffnen, sagte der Bürgermeister. ",
  fr: "Le conseil de la ville a décidé jeudi de garder la piscine ouverte jusqu’à la fin de septembre, a dit le maire. ",
  es: "El pleno de la ciudad decidió el jueves mantener abierta la piscina hasta finales de septiembre, dijo el alcalde. ",
  ar: "قرر مجلس المدينة يوم الخميس إبقاء المسبح مفتوحا حتى نهاية شهر أيلول، بحسب ما قاله رئيس البلدية للصحفيين. ",
  ru: "Городской совет решил в четверг оставить бассейн открытым до конца сентября, сообщил журналистам мэр города. ",
};
type Language = keyof typeof SENTENCE;

const prose = (language: Language, paragraphs: number): string =>
  Array.from({ length: paragraphs }, (_, index) => `<p>${index + 1}. ${SENTENCE[language].repeat(3)}</p>`).join("");

const inPage = (title: string, body: string, head = ""): string =>
  `<!doctype html><html><head><title>${title}</title>${head}</head><body><nav><a href="/">Home</a><a href="/n">News</a></nav>${body}<footer>© The Courier</footer></body></html>`;

const paid = `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Baths","isAccessibleForFree":false}</script>`;
const article = (language: Language, title: string, extra = ""): string =>
  inPage(title, `<article><h1>${title}</h1>${prose(language, 8)}</article>${extra}`);

const wrong = (fault: PageFault, name: string, html: string, status: number | null = 200): FaultCase => ({
  name,
  fault,
  status,
  html,
});
const right = (name: string, html: string, status: number | null = 200): FaultCase => ({
  name,
  fault: null,
  status,
  html,
});

const MISSING: Record<Language, string> = {
  en: "Page not found",
  de: "Seite nicht gefunden",
  fr: "Page introuvable",
  es: "Página no encontrada",
  ar: "الصفحة غير موجودة",
  ru: "Страница не найдена",
};
const PAYWALLS: Record<Language, string> = {
  en: "Subscribe to continue reading",
  de: "Jetzt weiterlesen mit Plus",
  fr: "Cet article est réservé aux abonnés",
  es: "Contenido exclusivo para suscriptores",
  ar: "هذا المقال متاح للمشتركين فقط",
  ru: "Материал доступен только для подписчиков",
};
const CAPTCHAS: Record<Language, string> = {
  en: "Verify you are human",
  de: "Bestätigen Sie, dass Sie ein Mensch sind",
  fr: "Vérifiez que vous n’êtes pas un robot",
  es: "Confirma que no eres un robot",
  ar: "تأكد من أنك لست روبوت",
  ru: "Подтвердите, что вы не робот",
};
const CONSENTS: Record<Language, [text: string, button: string]> = {
  en: ["We and our partners store and access information on your device.", "Accept all"],
  de: ["Wir und unsere Partner verwenden Cookies und verarbeiten personenbezogene Daten.", "Alle akzeptieren"],
  fr: ["Nous et nos partenaires utilisons des cookies pour mesurer l’audience.", "Tout accepter"],
  es: ["Nosotros y nuestros socios utilizamos cookies para mostrar publicidad.", "Aceptar todo"],
  ar: ["نحن وشركاؤنا نستخدم ملفات تعريف الارتباط لتحسين تجربتك.", "قبول الكل"],
  ru: ["Мы и наши партнёры используем файлы cookie, чтобы показывать рекламу.", "Принять все"],
};
const SCRIPTS: Record<Language, string> = {
  en: "You need to enable JavaScript to run this app.",
  de: "Bitte aktivieren Sie JavaScript, um diese Seite zu sehen.",
  fr: "Veuillez activer JavaScript pour afficher cette page.",
  es: "Es necesario habilitar JavaScript para ver esta página.",
  ar: "يرجى تفعيل جافا سكريبت لعرض هذه الصفحة.",
  ru: "Включите JavaScript, чтобы увидеть эту страницу.",
};

const languages = Object.keys(SENTENCE).filter((code): code is Language => code in SENTENCE);

export const FAULT_CASES: FaultCase[] = [
  ...languages.flatMap((code) => [
    wrong("error_page", `a missing page that says 200 (${code})`, inPage(MISSING[code], `<h1>${MISSING[code]}</h1>`)),
    wrong(
      "paywall",
      `a beginning, then a wall (${code})`,
      inPage("Baths", `<article><h1>Baths</h1>${prose(code, 2)}<div><h3>${PAYWALLS[code]}</h3></div></article>`),
    ),
    wrong(
      "captcha",
      `proof of a person (${code})`,
      inPage("The Courier", `<h1>${CAPTCHAS[code]}</h1><div class="h-captcha"></div>`),
    ),
    wrong(
      "consent_wall",
      `consent first (${code})`,
      inPage("The Courier", `<div><p>${CONSENTS[code][0]}</p><button>${CONSENTS[code][1]}</button></div>`),
    ),
    wrong(
      "script_only",
      `text by scripts only (${code})`,
      inPage(
        "The Courier",
        `<noscript>${SCRIPTS[code]}</noscript><div id="root"></div><script src="/app.js"></script>`,
      ),
    ),
    right(`an article (${code})`, article(code, SENTENCE[code].slice(0, 40))),
    right(
      `an article with a cookie banner and a subscription offer (${code})`,
      article(
        code,
        SENTENCE[code].slice(0, 40),
        `<div class="cookie"><p>${CONSENTS[code][0]}</p><button>${CONSENTS[code][1]}</button></div><p>${PAYWALLS[code]}</p><noscript>${SCRIPTS[code]}</noscript>`,
      ),
    ),
  ]),
  wrong(
    "paywall",
    "a share of the text left to read",
    inPage(
      "Piscine",
      `<article><h1>Piscine</h1>${prose("fr", 1)}<p>Il vous reste 75.5% de cet article à lire.</p></article>`,
    ),
  ),
  wrong("gone", "404", article("en", "Baths"), 404),
  wrong("gone", "410", inPage("Gone", "<p>Gone</p>"), 410),
  wrong("http_error", "500 with a long page", article("en", "Baths"), 500),
  wrong("http_error", "403 without a word", "", 403),
  wrong("paywall", "402", inPage("Pay", "<p>Pay</p>"), 402),
  wrong(
    "captcha",
    "a challenge that comes with 403",
    inPage(
      "Just a moment...",
      `<p>Checking your browser before accessing courier.example.</p><form id="challenge-form"></form>`,
    ),
    403,
  ),
  wrong(
    "error_page",
    "a failure that says 200",
    inPage("503 Service Unavailable", "<h1>503 Service Unavailable</h1><p>Try again later.</p>"),
  ),
  wrong(
    "error_page",
    "a removed article with a row of others",
    inPage(
      "This article is no longer available | Courier",
      `<h1>This article is no longer available</h1><p>You may like these:</p><ul><li><a href=1>Baths open</a><li><a href=2>Baths close</a><li><a href=3>Baths open again</a></ul>`,
    ),
  ),
  wrong(
    "paywall",
    "a short text that says it is not free",
    inPage("Baths", `<article><h1>Baths</h1>${prose("en", 1)}</article>`, paid),
  ),
  wrong(
    "paywall",
    "a text cut off beside the parts of a wall",
    inPage(
      "Baths",
      `<article><h1>Baths</h1>${prose("en", 1)}<p>The mayor, who had promised in March that the baths would stay open, said that he…</p></article><div class="paywall-offer"></div>`,
    ),
  ),
  wrong("script_only", "an empty mount and scripts", `<div id="__next"></div><script>${"x();".repeat(100)}</script>`),
  wrong("empty", "nothing at all", ""),
  wrong("empty", "an empty file", "", null),
  wrong("empty", "navigation only", inPage("The Courier", "")),
  right(
    "a paid article that was given whole",
    inPage("Baths", `<article><h1>Baths</h1>${prose("en", 8)}</article>`, paid),
  ),
  right("an article about cookies", article("en", "We value your privacy: how the cookie banner conquered the web")),
  right("an article about captchas", article("en", "I am not a robot: a history of the captcha")),
  right("an article about paywalls", article("en", "Subscribe to continue reading: why papers put up walls")),
  right("an article about a missing page", article("en", "404: the town that is on no map")),
  right("an article about JavaScript", article("en", "Why sites should not require JavaScript")),
  right(
    "a short item about cookies",
    inPage(
      "New rule on cookies",
      `<article><h1>New rule on cookies</h1><p>${SENTENCE.en.repeat(4)}</p><p>Sites must ask before they store cookies, and “Reject all” must be as large as “Accept all”.</p></article>`,
    ),
  ),
  right(
    "a short item of a few lines",
    inPage("Baths open", `<article><h1>Baths open</h1><p>${SENTENCE.en}</p></article>`),
  ),
  right(
    "a contact form with a captcha under an article",
    article("en", "Baths", `<form><div class="g-recaptcha"></div><label>I’m not a robot</label></form>`),
  ),
  right("a fragment from a file", "<p>Seen.</p>", null),
];
