const LONGEST = 400;

/** Words with which a line about a picture opens. */
const OPENING =
  /^(?:photo|photograph|photos|picture|image|file photo|file image|file picture|foto|fotografía|fotografia|archivbild|bild|symbolbild|imagen|imagen de archivo|crédit photo|crédits|légende|illustration|صورة|تصوير|صورة أرشيفية|צילום|תמונה|בתמונה)\s*[:：|(]/iu;
/** A credit in brackets at the end: "(Photo: Lea Park)", "[Ana Ruiz/Agency]", "(AP Photo/Lea Park)", "(צילום: …)". */
const BRACKETED =
  /[([](?:(?:(?:file|handout|ap|afp)\s+)?(?:photo|picture|image|file)|credit|courtesy|foto|bild|imagen|crédit|تصوير|صورة|צילום)[^()[\]]{0,120}[)\]]\.?$/iu;
/** A credit behind a slash, with spaces around it or between names: "… on Thursday. / Agency Name". */
const SLASHED = /\s\/\s([^./]{2,60})$/u;
/** "File photo", "Photo by Lea Park", "Foto: Lea Park", "© Lea Park", "Reuters/Lea Park" as the last words. */
const CLOSING =
  /(?:^|[.\s|–—-])(?:file photo|file image|photo by [^.]{2,60}|photo credit: [^.]{2,60}|(?:photo|photograph|picture|image|foto|crédit|تصوير|צילום)\s?: ?[^.]{2,60}|©\s?[^.]{2,60}|(?:reuters|afp|ap|getty images|getty|epa|dpa|efe|ansa|anadolu|xinhua|shutterstock)(?:\/[\p{L} .'-]{2,40}){1,2})\.?$/iu;

/**
 * Whether a line of plain text is a picture's caption: it opens with a word for a picture and a colon, or closes with a credit. A
 * copyright line of a whole site has no words before its sign and is none.
 */
export function isCaption(text: string): boolean {
  if (text.length > LONGEST || text.startsWith("©")) return false;
  if (OPENING.test(text)) return true;
  const ending = text.slice(-140);
  return BRACKETED.test(ending) || CLOSING.test(ending) || isSlashCredit(ending);
}

/** A credit behind a slash is names: all capitalised but for "and" and its like. */
function isSlashCredit(ending: string): boolean {
  const credit = SLASHED.exec(ending)?.[1];
  if (!credit) return false;
  const words = credit.trim().split(/\s+/);
  return (
    words.length <= 6 &&
    words.every((word) => /^[\p{Lu}\p{Lo}]/u.test(word) || /^(?:and|via|for|und|y|et|e|&|و)$/u.test(word))
  );
}
