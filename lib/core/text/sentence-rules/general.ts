import type { RuleWords } from "./sentence-rules";

/**
 * What holds in every language and for a text whose language nobody knows: abbreviations that travel in names of people and
 * companies, and the safe part of English. Nothing here is an ordinary word of another language at the end of a sentence.
 */
export const GENERAL: RuleWords = {
  titles: "mr mrs ms mx dr prof st mt ft messrs",
  connectives: "vs cf e.g i.e viz a.k.a",
  beforeNumber: "No Nos nr n° nº n.º № p pp fig §",
  maybeLast: "jr sr inc ltd co corp llc ph.d m.d b.a m.a u.s u.s.a u.k u.n e.u d.c n.y l.a",
  clock: "a.m p.m",
  afterClock: `
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun january february
    march april may june july august september october november december jan feb mar apr aug sept oct nov dec eastern
    central pacific mountain gmt utc bst cet cest est edt cst cdt mst mdt pst pdt et ct pt local today tomorrow
    tonight`,
  starters: `
    the a an he she it they we you this that these those there how what who why when where which did do does is are
    was were has have can could will would should his her its their our my but and if in on at as for so however`,
  speechVerbs: `
    said says asked asks added adds told tells wrote writes replied replies shouted shouts warned warns wondered
    answered cried exclaimed insisted joked recalled tweeted posted whispered demanded inquired`,
  markedNames: "yahoo jeopardy yum panic oklahoma wham airplane guess eureka",
};

/** Abbreviations of other languages in Latin letters that are no word of any: for a text whose language nobody knows. */
export const ABROAD: RuleWords = {
  titles: `
    hr med srta sra dra lic ing avv sig dott mme mlle frl dhr mevr skt bzw ggf vgl z.b d.h u.a bijv f.eks t.ex`,
  beforeNumber: "str núm pág párr blz godz",
  maybeLast: "ee.uu gmbh s.a s.p.a ltda a.ş s.r.o",
};
