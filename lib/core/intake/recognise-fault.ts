import { endsSentence } from "../import/line-rules";
import type { PageSigns } from "../import/page-signs";
import type { BlockKind } from "../text/block";
import {
  CAPTCHA,
  CONSENT_BUTTON,
  CONSENT_TEXT,
  FAILED_PAGE,
  MISSING_PAGE,
  NEEDS_SCRIPTS,
  PAYWALL,
  phraseText,
} from "./fault-phrases";
import type { PageFault } from "./page-fault";

/** A page as it was read. */
export type JudgedPage = {
  /** HTTP status; null of a file. */
  status: number | null;
  /** What the page calls itself. */
  pageTitle: string | null;
  /** All blocks in order, furniture too. */
  blocks: readonly { kind: BlockKind; text: string }[];
  /** Whether the page says that reading all of it costs something. */
  isPaid: boolean;
  signs: PageSigns;
};

/** With at least this many letters and digits a page has an article on it, whatever else it says. */
const ARTICLE = 1_500;
/** What a wall may leave to be seen of its own words and the page's. */
const A_FEW_LINES = 400;
/** Below this, hardly anything is told. */
const HARDLY_ANY = 40;
/** A script of this many characters can make a page. */
const MAKES_A_PAGE = 200;
/** Longer blocks are running text, and no phrase of a wall. */
const LONGEST_PHRASE = 260;

const CREDITS: ReadonlySet<BlockKind> = new Set(["furniture", "title", "byline", "dateline"]);

/**
 * What is wrong with a page, or `null`. Words of walls and errors count only as whole short blocks or titles, and only on a page
 * without much text of its own: an article about cookies, captchas or paywalls is an article.
 */
export function recogniseFault(page: JudgedPage): PageFault | null {
  const body = page.blocks.filter(({ kind }) => !CREDITS.has(kind));
  const letters = lettersOf(body);
  const phrases = page.blocks.map(({ text }) => (text.length <= LONGEST_PHRASE ? phraseText(text) : ""));
  const says = (pattern: RegExp) => phrases.some((phrase) => phrase !== "" && pattern.test(phrase));
  const names = namesOf(page);
  const isNamed = (pattern: RegExp) => names.some((name) => pattern.test(name));

  if (letters < ARTICLE && asksForPerson(page, letters, isNamed(CAPTCHA), says(CAPTCHA))) return "captcha";
  const byStatus = faultOfStatus(page.status);
  if (byStatus) return byStatus;
  if (letters < A_FEW_LINES && (isNamed(MISSING_PAGE) || isNamed(FAILED_PAGE))) return "error_page";
  if (isConsentWall(page, phrases)) return "consent_wall";
  if (letters < ARTICLE && (page.isPaid || says(PAYWALL))) return "paywall";
  if (letters < ARTICLE && page.signs.hasPaywallNames && letters >= HARDLY_ANY && endsCutOff(body)) return "paywall";
  if (letters >= A_FEW_LINES) return null;
  if (needsScripts(page, letters)) return "script_only";
  const isTold = letters >= HARDLY_ANY || page.status === null || body.some(({ text }) => endsSentence(text));
  return letters > 0 && isTold ? null : "empty";
}

function faultOfStatus(status: number | null): PageFault | null {
  if (status === null || status < 400) return null;
  if (status === 402) return "paywall";
  return status === 404 || status === 410 ? "gone" : "http_error";
}

/** Its title or a heading asks; or a block does where there is a field for the answer, or hardly anything else. */
function asksForPerson({ signs }: JudgedPage, letters: number, isNamed: boolean, isSaid: boolean): boolean {
  return (isNamed && letters < A_FEW_LINES * 2) || (isSaid && (signs.hasCaptcha || letters < A_FEW_LINES));
}

/** Buttons and sentences of a consent box, and hardly any text beside them. */
function isConsentWall({ blocks }: JudgedPage, phrases: readonly string[]): boolean {
  const isButton = (index: number) => CONSENT_BUTTON.test(phrases[index] ?? "");
  const asks = blocks.some(({ text }) => CONSENT_TEXT.test(text.slice(0, 1_000)));
  if (!asks || !blocks.some((_block, index) => isButton(index))) return false;
  const rest = blocks.filter(({ kind, text }, index) => {
    return !CREDITS.has(kind) && !isButton(index) && !CONSENT_TEXT.test(text.slice(0, 1_000));
  });
  return lettersOf(rest) < A_FEW_LINES;
}

/** Where names of a wall stand in the markup, a last paragraph that stops in the middle is one that was cut. */
function endsCutOff(body: readonly { text: string }[]): boolean {
  return /(?:…|\.\.\.)["”»)\]]*$/u.test(body.at(-1)?.text ?? "");
}

function needsScripts({ signs, blocks }: JudgedPage, letters: number): boolean {
  const told =
    NEEDS_SCRIPTS.test(signs.noscript) ||
    blocks.some(({ text }) => text.length <= LONGEST_PHRASE && NEEDS_SCRIPTS.test(text));
  const canMakePage = signs.scriptFiles > 0 || signs.scriptCharacters >= MAKES_A_PAGE;
  return (told && letters < A_FEW_LINES / 2 && canMakePage) || (signs.hasMount && canMakePage && letters < HARDLY_ANY);
}

/** What the page calls itself, and its headings. */
function namesOf({ pageTitle, blocks }: JudgedPage): string[] {
  const headings = blocks.filter(({ kind }) => kind === "title" || kind === "heading").slice(0, 5);
  const titles = (pageTitle ?? "").split(/\s[|–—•·-]\s/u);
  return [...titles, pageTitle ?? "", ...headings.map(({ text }) => text)]
    .map(phraseText)
    .filter((name) => name !== "");
}

function lettersOf(blocks: readonly { text: string }[]): number {
  return blocks.reduce((letters, { text }) => letters + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
}
