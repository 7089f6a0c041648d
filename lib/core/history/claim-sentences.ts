import {
  claimOf,
  field,
  isRecord,
  listWords,
  namedBy,
  type Predicate,
  quoted,
  type ToldEvent,
  textOf,
} from "./told-event";

/** What happened to claims, their reviews and decisions. */
export const CLAIM_SENTENCES: Record<string, Predicate> = {
  "claim.added": (event) => withWords(`added ${claimOf(event)}`, textOf(event.payload, "statement")),
  "claim.edited": (event) => edited(event) ?? `edited ${claimOf(event)}`,
  "claim.confirmed": confirmed,
  "claim.withdrawn": (event) => `withdrew ${claimOf(event)}`,
  "claim.restored": (event) => `restored ${claimOf(event)}`,
  "review.submitted": submitted,
  "review.withdrawn": (event) => `withdrew their review of ${claimOf(event)}`,
  "claim.decided": (event) => {
    const verdict = namedBy(event, "verdict") ?? textOf(event.payload, "verdict");
    return verdict === null ? `decided ${claimOf(event)}` : `decided ${claimOf(event)}: ${verdict}`;
  },
  "claim.rejected": (event) => `settled that ${claimOf(event)} is no claim`,
  "claim.sent_back": (event) =>
    withWords(`sent ${claimOf(event)} back with a question`, textOf(event.payload, "summary")),
  "comment.added": (event) =>
    field(event.payload, "isQuestion") === true || field(event.payload, "question") === true
      ? `asked a question about ${claimOf(event)}`
      : `wrote about ${claimOf(event)}`,
  "thread.resolved": (event) => `resolved a thread about ${claimOf(event)}`,
  "thread.reopened": (event) => `reopened a thread about ${claimOf(event)}`,
};

const FACTS: Record<string, string> = {
  statement: "the statement",
  claimant: "who said it",
  claimedAt: "when it was said",
  checkability: "whether it can be checked",
  places: "its places",
};

/** What was edited of a claim, in words; null when nothing is known of it. */
function edited(event: ToldEvent): string | null {
  const { payload } = event;
  if (!isRecord(payload)) return null;
  const changed = Object.entries(FACTS).flatMap(([name, words]) => (name in payload ? [words] : []));
  if (changed.length === 0) return null;
  const [only] = changed;
  if (changed.length === 1 && only === FACTS.statement) return `edited the statement of ${claimOf(event)}`;
  if (changed.length === 1 && only === FACTS.places) return `set the places of ${claimOf(event)}`;
  return `edited ${claimOf(event)}: ${listWords(changed)}`;
}

function confirmed(event: ToldEvent): string {
  const { payload } = event;
  const with_ = [
    ...(field(payload, "statement") === undefined ? [] : ["with another statement"]),
    ...(field(payload, "affirmed") === undefined ? [] : ["and their review with it"]),
    ...(field(payload, "decided") === undefined ? [] : ["and the decision with it"]),
  ];
  return [`confirmed ${claimOf(event)}`, ...with_].join(" ");
}

function submitted(event: ToldEvent): string {
  const verdict = namedBy(event, "ratingId");
  const reviewed = `submitted a review of ${claimOf(event)}${verdict === null ? "" : `: ${verdict}`}`;
  return field(event.payload, "blind") === false ? `${reviewed}, having seen others’` : reviewed;
}

const withWords = (sentence: string, words: string | null) =>
  words === null ? sentence : `${sentence}: ${quoted(words)}`;
