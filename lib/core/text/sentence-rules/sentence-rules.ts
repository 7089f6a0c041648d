/**
 * What a language adds to the general rules for where a sentence ends. Words stand without their final period; one written with a
 * capital counts only with it ("Ill." is a state, "ill." is not), any other with and without. Spaces between the letters of one abbreviation are left out ("z. B." is `z.b`).
 */
export type SentenceRules = {
  /** Abbreviations that lean on the next word: titles, ranks, streets. */
  titles: ReadonlySet<string>;
  /** Words that never are the name behind a title: it was "Mill St." or "12 ft." that closed the sentence. */
  afterTitles: ReadonlySet<string>;
  /** Abbreviations that lean on whatever follows: "e.g.", "vs." */
  connectives: ReadonlySet<string>;
  /** Abbreviations that need a number behind them: "No. 5", "p. 12". Elsewhere the period may end the sentence. */
  beforeNumber: ReadonlySet<string>;
  /** Abbreviations that may also close a sentence: it ends when the next word is one of `starters`. */
  maybeLast: ReadonlySet<string>;
  /** Halves of the day. They close a sentence unless a day, a month or a time zone follows (`afterClock`). */
  clock: ReadonlySet<string>;
  afterClock: ReadonlySet<string>;
  /** Words that open sentences far more often than they follow an abbreviation inside a name. */
  starters: ReadonlySet<string>;
  /** Verbs between a quotation's mark and its speaker: “Why?” Ana Ruiz asked. */
  speechVerbs: ReadonlySet<string>;
  /** Names that are written with a mark: a sentence ends at them only before a starter. */
  markedNames: ReadonlySet<string>;
  /**
   * Whether "3." is how the language writes "third": `small` where a small letter or another number follows it ("5. maj",
   * "1. 12. 2024"), `any` where a capital may too, as in German, which writes its nouns with one.
   */
  ordinals: "none" | "small" | "any";
  /** Further characters that end a sentence: the Greek question mark, the colon that Armenians type for their full stop. */
  extraEnds: string;
  /** Whether the ASCII period does not end sentences: Armenian writes it where others write a colon. */
  periodIsInner: boolean;
};

/** The lists of a language as it writes them down: words with spaces between, each list optional. */
export type RuleWords = Partial<{
  [Name in keyof SentenceRules]: SentenceRules[Name] extends ReadonlySet<string> ? string : SentenceRules[Name];
}>;

const toSet = (...lists: (string | undefined)[]): ReadonlySet<string> =>
  new Set(lists.flatMap((list) => (list ?? "").split(/\s+/u).filter((word) => word !== "")));

/** Rules from their word lists, on top of what holds everywhere. */
export function rulesFrom(own: RuleWords, general: RuleWords = {}): SentenceRules {
  return {
    titles: toSet(general.titles, own.titles),
    afterTitles: toSet(general.afterTitles, own.afterTitles),
    connectives: toSet(general.connectives, own.connectives),
    beforeNumber: toSet(general.beforeNumber, own.beforeNumber),
    maybeLast: toSet(general.maybeLast, own.maybeLast),
    clock: toSet(general.clock, own.clock),
    afterClock: toSet(general.afterClock, own.afterClock),
    starters: toSet(general.starters, own.starters),
    speechVerbs: toSet(general.speechVerbs, own.speechVerbs),
    markedNames: toSet(general.markedNames, own.markedNames),
    ordinals: own.ordinals ?? "none",
    extraEnds: own.extraEnds ?? "",
    periodIsInner: own.periodIsInner ?? false,
  };
}

/** Rules with the abbreviations and starters of others besides; for languages in scripts of their own, which cannot be mistaken. */
export function joinRules(base: SentenceRules, others: readonly SentenceRules[]): SentenceRules {
  const union = (pick: (rules: SentenceRules) => ReadonlySet<string>) =>
    new Set([base, ...others].flatMap((rules) => [...pick(rules)]));
  return {
    ...base,
    titles: union(({ titles }) => titles),
    beforeNumber: union(({ beforeNumber }) => beforeNumber),
    maybeLast: union(({ maybeLast }) => maybeLast),
    starters: union(({ starters }) => starters),
  };
}
