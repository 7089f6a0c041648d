import type { ConsensusRule } from "../review/consensus";
import { type PlaceTrouble, placeTrouble } from "../review/place-trouble";
import type { Report, ReportClaim, ReportTarget, StandingVerdict } from "./report";
import { showDay } from "./show-date";

/** `Ana, Bo and Cy`. */
export function listNames(names: readonly string[]): string {
  const isolated = names.map(isolate);
  const last = isolated.at(-1) ?? "";
  return isolated.length < 2 ? last : `${isolated.slice(0, -1).join(", ")} and ${last}`;
}

/** A name that may run the other way keeps to itself (U+2068 … U+2069), so that what follows is read after it. */
function isolate(name: string): string {
  return /[^\s!-\u02ff]/.test(name) ? `\u2068${name}\u2069` : name;
}

/** `1 review`, `3 reviews`. */
export function count(number: number, singular: string, plural = `${singular}s`): string {
  return `${number.toLocaleString("en")} ${number === 1 ? singular : plural}`;
}

/** How a verdict was reached, or why there is none, as one line of plain text; dates in the desk's zone. */
export function howReached(
  claim: Pick<ReportClaim, "status" | "verdict" | "reviews" | "openQuestions">,
  { desk, methodology }: Pick<Report, "desk" | "methodology">,
): string {
  const { verdict, reviews, status, openQuestions } = claim;
  const asked =
    openQuestions === 0 ? "" : openQuestions === 1 ? "a question is open" : `${openQuestions} questions are open`;
  if (verdict !== null) {
    return [reached(claim, verdict, { desk, methodology }), howMany(reviews), dissent(verdict, reviews), asked]
      .filter(Boolean)
      .join(" · ");
  }
  if (status === "disputed") {
    return [howMany(reviews), "the reviewers differ, and nobody has decided", asked].filter(Boolean).join(" · ");
  }
  if (asked !== "") return [howMany(reviews), asked].filter(Boolean).join(" · ");
  if (status === "in_review")
    return [howMany(reviews), "not enough reviews of the present words yet"].filter(Boolean).join(" · ");
  return "waiting for reviews";
}

function reached(
  { reviews }: Pick<ReportClaim, "reviews">,
  { how, by, reachedAt, stale }: StandingVerdict,
  { desk, methodology }: Pick<Report, "desk" | "methodology">,
): string {
  const day = showDay(reachedAt, desk.timeZone);
  const counted = reviews.filter((review) => stale || !review.stale).length;
  if (how === "consensus" && by.length < counted) {
    const rule = BY_RULE[methodology.consensusRule];
    return `agreed ${day} ${rule}, ${by.length} of ${counted}: ${listNames(by)}`;
  }
  const verb = how === "decision" ? "decided" : by.length > 1 ? "agreed" : "given";
  return by.length === 0 ? `${verb} ${day}` : `${verb} ${day} by ${listNames(by)}`;
}

/** How reviews that are not all equal make a verdict, by the desk's rule. */
const BY_RULE = {
  // What all do cannot be done by some; a report made elsewhere might say so.
  all_agree: "by some",
  majority: "by majority",
  quorum: "by quorum",
  within_one: "within one step",
} satisfies Record<ConsensusRule, string>;

/** Of a decision, how many reviews say otherwise; a consensus has told it already. */
function dissent({ how }: StandingVerdict, reviews: ReportClaim["reviews"]): string {
  const dissenting = reviews.filter(({ dissents }) => dissents).length;
  if (how === "consensus" || dissenting === 0) return "";
  return dissenting === 1 ? "1 dissents" : `${dissenting} dissent`;
}

function howMany(reviews: ReportClaim["reviews"]): string {
  if (reviews.length === 0) return "";
  const blind = reviews.filter((review) => review.blind).length;
  if (reviews.length === 1) return "1 review";
  return blind === reviews.length
    ? `${reviews.length} independent reviews`
    : `${count(reviews.length, "review")}, ${blind} independent`;
}

/** Who gave which verdict, where they differ: `Ana: False; Bo: Half true`. */
export function whoSaysWhat(reviews: ReportClaim["reviews"]): string {
  return reviews.map(({ reviewer, rating }) => `${isolate(reviewer)}: ${isolate(rating.label)}`).join("; ");
}

/** Why a stale verdict does not stand, as two sentences; empty for one that does. */
export function whyStale({ verdict, targets }: Pick<ReportClaim, "verdict" | "targets">): string {
  if (verdict?.stale !== true) return "";
  const troubles = targets.map(placeTrouble);
  const why =
    targets.length > 0 && troubles.every((trouble) => trouble === "gone")
      ? "The words it was given on are no longer in the text"
      : troubles.includes("uncertain") && !troubles.includes("changed")
        ? "It is not certain where in the text the words it was given on are now"
        : "It was given on other words than the article or the claim has now";
  return `${why}, and it waits to be confirmed or given again.`;
}

/** What is the matter with a place, for people; empty where nothing is. The words it had before are told beside it. */
export function placeWords(target: Pick<ReportTarget, "state" | "exact" | "formerExact">): string {
  const trouble = placeTrouble(target);
  return trouble === null ? "" : PLACE_WORDS[trouble];
}

const PLACE_WORDS = {
  changed: "its words changed; before:",
  uncertain: "its place is not certain",
  gone: "no longer in the text",
} satisfies Record<PlaceTrouble, string>;
