import { CZECH, HUNGARIAN, POLISH, SOUTH_SLAVIC, TURKISH } from "./central";
import { BULGARIAN, KAZAKH, RUSSIAN, UKRAINIAN } from "./cyrillic";
import { DUTCH } from "./dutch";
import { ENGLISH } from "./english";
import { FRENCH } from "./french";
import { ABROAD, GENERAL } from "./general";
import { GERMAN } from "./german";
import { ITALIAN } from "./italian";
import { DANISH, FINNISH, NORWEGIAN, SWEDISH } from "./northern";
import { ARABIC, ARMENIAN, GREEK, HEBREW, HINDI, PERSIAN } from "./other-scripts";
import { PORTUGUESE } from "./portuguese";
import { joinRules, rulesFrom, type SentenceRules } from "./sentence-rules";
import { SPANISH } from "./spanish";

/** For a language that is not known or not listed. */
const ANY_LANGUAGE = joinRules(rulesFrom(ABROAD, GENERAL), [
  RUSSIAN,
  UKRAINIAN,
  BULGARIAN,
  GREEK,
  ARABIC,
  HEBREW,
  HINDI,
]);
/** For languages without rules of their own that write "3." for "third". */
const WITH_ORDINALS = rulesFrom({ ordinals: "small" }, GENERAL);

/** Rules by primary language subtag; a language that is not here gets the general ones. */
const SENTENCE_RULES: ReadonlyMap<string, SentenceRules> = new Map([
  ["en", ENGLISH],
  ["de", GERMAN],
  ["lb", GERMAN],
  ["es", SPANISH],
  ["ca", SPANISH],
  ["gl", SPANISH],
  ["fr", FRENCH],
  ["it", ITALIAN],
  ["pt", PORTUGUESE],
  ["nl", DUTCH],
  ["af", DUTCH],
  ["da", DANISH],
  ["nb", NORWEGIAN],
  ["nn", NORWEGIAN],
  ["no", NORWEGIAN],
  ["sv", SWEDISH],
  ["fi", FINNISH],
  ["pl", POLISH],
  ["cs", CZECH],
  ["sk", CZECH],
  ["hu", HUNGARIAN],
  ["hr", SOUTH_SLAVIC],
  ["bs", SOUTH_SLAVIC],
  ["sl", SOUTH_SLAVIC],
  ["sr", SOUTH_SLAVIC],
  ["tr", TURKISH],
  ["ru", RUSSIAN],
  ["be", RUSSIAN],
  ["uk", UKRAINIAN],
  ["bg", BULGARIAN],
  ["mk", BULGARIAN],
  ["kk", KAZAKH],
  ["ar", ARABIC],
  ["fa", PERSIAN],
  ["ur", PERSIAN],
  ["ps", PERSIAN],
  ["he", HEBREW],
  ["yi", HEBREW],
  ["hi", HINDI],
  ["mr", HINDI],
  ["ne", HINDI],
  ["el", GREEK],
  ["hy", ARMENIAN],
  ["et", WITH_ORDINALS],
  ["lv", WITH_ORDINALS],
  ["is", WITH_ORDINALS],
]);

/** The rules for a BCP 47 tag; without one, the general rules. */
export function sentenceRulesFor(language: string | null): SentenceRules {
  return SENTENCE_RULES.get(language?.split(/[-_]/u)[0]?.trim().toLowerCase() ?? "") ?? ANY_LANGUAGE;
}
