const MONTH_NAMES: readonly (readonly string[])[] = [
  "january jan january. januar jänner janv janvier enero ene gennaio gen janeiro januari ocak يناير كانون جانفي ינואר января январь янв",
  "february feb februar févr fév février febrero febbraio fevereiro fev februari şubat فبراير شباط فيفري פברואר февраля февраль фев",
  "march mar märz mrz mars marzo março maart mrt mart مارس آذار מרץ מרס марта март",
  "april apr avril avr abril abr aprile nisan أبريل ابريل نيسان إبريل أفريل אפריל апреля апрель апр",
  "may mai mayo maggio mag maio mei mayıs مايو أيار ماي מאי мая май",
  "june jun juni juin junio giugno giu junho haziran يونيو يونيه حزيران جوان יוני июня июнь",
  "july jul juli juillet juil julio luglio lug julho temmuz يوليو يوليه تموز جويلية יולי июля июль",
  "august aug août agosto ago augustus ağustos أغسطس اغسطس آب أوت אוגוסט августа август авг",
  "september sep sept septembre septiembre setiembre settembre set setembro eylül سبتمبر أيلول ספטמבר сентября сентябрь сен",
  "october oct oktober okt octobre octubre ottobre ott outubro out ekim أكتوبر اكتوبر תשרין אוקטובר октября октябрь окт",
  "november nov novembre noviembre novembro kasım نوفمبر נובמבר ноября ноябрь ноя",
  "december dec dezember dez décembre déc diciembre dic dicembre dezembro december aralık ديسمبر דצמבר декабря декабрь дек",
].map((names) => names.split(" "));

/** Month number, 1 to 12, by its name or abbreviation, lower-case, in the languages that newsrooms around us use. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  MONTH_NAMES.flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])),
);

/** Words that stand in a line which is only a date: weekdays, parts of the day, zones, and what happened then ("published"). */
export const DATE_FILLERS: ReadonlySet<string> = new Set(
  [
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun",
    "montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche",
    "lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "segunda terça quarta quinta sexta feira maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "الاثنين الإثنين الثلاثاء الأربعاء الاربعاء الخميس الجمعة السبت الأحد الاحد يوم יום ראשון שני שלישי רביעי חמישי שישי שבת",
    "понедельник вторник среда четверг пятница суббота воскресенье опубликовано обновлено дата г года мск в",
    "am pm a m p gmt utc est edt cst cdt mst mdt pst pdt bst cet cest ist eat wat uhr h hrs et pt",
    "at on of the de del den der le um à às il al di st nd rd th",
    "published updated posted date last first issued publié publiée mis mise à jour publicado publicada actualizado actualizada fecha",
    "veröffentlicht aktualisiert stand datum pubblicato aggiornato atualizado data gepubliceerd",
    "نشر نُشر تاريخ النشر آخر تحديث بتاريخ في تم التحديث פורסם עודכן תאריך בתאריך ב",
  ]
    .join(" ")
    .split(" "),
);

/** Names of newspaper sections, lower-case: what a line above the headline may hold besides a date. */
export const SECTION_NAMES: ReadonlySet<string> = new Set(
  [
    "world news politics business economy sport sports culture opinion technology tech science health environment climate lifestyle travel entertainment local national international europe africa asia americas middle east home us uk top stories breaking latest features analysis investigations education",
    "welt politik wirtschaft kultur meinung wissen gesundheit panorama ausland inland startseite nachrichten",
    "mundo política economía deportes cultura opinión ciencia salud sociedad internacional nacional inicio noticias portada españa",
    "monde politique économie culture société international sciences santé accueil actualités planète",
    "mondo politica economia cultura cronaca esteri salute scienza brasil cotidiano esporte",
    "العالم أخبار سياسة اقتصاد رياضة ثقافة رأي تكنولوجيا علوم صحة الرئيسية عربي دولي محليات مجتمع",
    "новости мир политика экономика спорт культура мнения общество наука здоровье главная",
    "חדשות עולם פוליטיקה כלכלה ספורט תרבות דעות בריאות מדע ראשי בארץ",
    "in and und y et e",
  ]
    .join(" ")
    .split(" "),
);
