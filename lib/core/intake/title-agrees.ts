/** Words of a title that are compared; shorter ones are articles and prepositions. */
const WORDS = /[\p{L}\p{N}]{3,}/gu;
/** A title of fewer words says too little to contradict another. */
const FEWEST_WORDS = 3;
/** Share of the shorter title's words that another edition of the same title keeps. */
const LEAST_SHARED = 0.2;

/**
 * Whether a page can be the one that was cited under another title. Careful: titles are shortened, translated and adorned with
 * a site's name, so that only two full titles in the same script with hardly a word in common contradict each other, and only
 * where the page's own text does not have the cited words either.
 */
export function titleAgrees(cited: string, page: { title: string | null; text: string }): boolean {
  const wanted = wordsOf(cited);
  const given = wordsOf(page.title ?? "");
  if (wanted.size < FEWEST_WORDS || given.size < FEWEST_WORDS) return true;
  if (scriptOf(cited) !== scriptOf(page.title ?? "")) return true;
  if (isAddress(cited)) return true;
  const share = (words: Set<string>) => [...wanted].filter((word) => words.has(word)).length / wanted.size;
  const fewer = Math.min(wanted.size, given.size);
  const shared = [...wanted].filter((word) => given.has(word)).length / fewer;
  return shared > LEAST_SHARED || share(wordsOf(page.text)) > 0.5;
}

/** What of a text is compared: a title's words stand near its beginning. */
const wordsOf = (text: string) =>
  new Set((text.slice(0, 20_000).normalize("NFKC").toLowerCase().match(WORDS) ?? []).slice(0, 4_000));

const isAddress = (title: string) => /^\s*(https?:\/\/|www\.)?[\w-]+(\.[\w-]+)+\S*\s*$/.test(title);

function scriptOf(text: string): string {
  if (/\p{Script=Latin}/u.test(text)) return "latin";
  if (/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(text)) return "european";
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text) ? "right to left" : "other";
}
