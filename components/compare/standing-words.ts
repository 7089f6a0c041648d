import { count } from "@/lib/core/report/verdict-words";
import type { ConsensusRule } from "@/lib/core/review/consensus";
import { isRejectedBy } from "@/lib/core/review/decision";
import type { RatingScale } from "@/lib/core/verdict/scale";
import type { ComparedClaim } from "@/lib/schemas/comparison";

const BY_RULE = {
  all_agree: "all agree",
  majority: "by majority",
  quorum: "by quorum",
  within_one: "within one step",
} satisfies Record<ConsensusRule, string>;

/** How a claim came to stand where it does, in a few words below its mark. */
export function standingWords(
  { claim, group, spread, reviews }: ComparedClaim,
  rule: ConsensusRule,
  scale: RatingScale,
): string {
  const { decision, openQuestions, verdict } = claim;
  const questions = openQuestions > 0 ? count(openQuestions, "open question") : "";
  const since = decision !== null && decision.reviewsSince > 0 ? `${count(decision.reviewsSince, "review")} since` : "";
  const how = () => {
    if (isRejectedBy(decision)) return "decided";
    if (verdict?.how === "decision") return "decided";
    if (verdict?.how === "consensus")
      return reviews.length > 1 ? BY_RULE[spread === 0 ? "all_agree" : rule] : "one review";
    if (group === "disputed") return apartWords(spread, reviews, scale);
    return "";
  };
  return [how(), since, questions].filter(Boolean).join(" · ");
}

/** A label outside the scale is no number of steps from others. */
function apartWords(spread: number, reviews: ComparedClaim["reviews"], { ratings }: RatingScale): string {
  if (spread > 1) return `${spread} steps apart`;
  const isOff = reviews.some(({ verdict }) => ratings.find(({ code }) => code === verdict)?.kind !== "ordinal");
  return isOff ? "on and off the scale" : "one step apart";
}
