import { decideClaim } from "@/lib/operations/decide-claim";
import { readClaim } from "@/lib/operations/read-claim";
import { saveReview } from "@/lib/operations/save-review";
import type { DecideClaimInput } from "@/lib/schemas/decision";
import { claim, nowOf } from "./stale-desk";
import { type StoryPerson, valueIn } from "./story";

/** Words of the story's article, and what two reviewers say of each. */
export const DIFFER = "Landings of herring rose by 12 per cent last year";
export const NEARLY = "1.4 million cubic metres of silt since October";
export const AGREE = "The union says they fell.";

const SOURCE = { url: "https://fisheries.example/2025", title: "Landings 2025", kind: "data" } as const;

/** Submits somebody's review, or makes theirs anew. */
export async function rate(person: StoryPerson, claimId: string, verdict: string, rationale: string) {
  const { myReview } = valueIn(await readClaim(person.context, { claimId }));
  const sources = [{ ...SOURCE, stance: verdict === "false" ? ("refutes" as const) : ("supports" as const) }];
  const revision = myReview?.revision ?? 0;
  return valueIn(await saveReview(nowOf(person), { claimId, revision, verdict, rationale, sources, submit: true }));
}

/** Two claims that two reviewers differ on, the wider first, and one they agree on; the ids. */
export async function disputedDesk(ana: StoryPerson, bo: StoryPerson, articleId: string) {
  const [nearly, differ, agree] = [
    await claim(ana, articleId, NEARLY),
    await claim(ana, articleId, DIFFER),
    await claim(ana, articleId, AGREE),
  ];
  await rate(ana, nearly.id, "true", "The log says **1.4 million**.");
  await rate(bo, nearly.id, "mostly_true", "The log ends in February.");
  await rate(ana, differ.id, "true", "Table 4 has 11.6 per cent.");
  await rate(bo, differ.id, "false", "The port’s own landings fell.");
  for (const person of [ana, bo]) await rate(person, agree.id, "true", "It does say so.");
  return { nearly: nearly.id, differ: differ.id, agree: agree.id };
}

/** Decides a claim as it is now. */
export async function decide(person: StoryPerson, claimId: string, given: Partial<DecideClaimInput> = {}) {
  const { claim: now } = valueIn(await readClaim(person.context, { claimId }));
  const verdict = (given.outcome ?? "verdict") === "verdict" ? { verdict: "mostly_true" } : {};
  const decision = { claimId, revision: now.revision, ...verdict, summary: "The table settles it.", ...given };
  return valueIn(await decideClaim(nowOf(person), decision));
}

/** How a claim stands for somebody: its state, verdict and newest decision. */
export async function standingOf(person: StoryPerson, claimId: string) {
  const { claim: now, decision } = valueIn(await readClaim(person.context, { claimId }));
  return { status: now.status, verdict: now.verdict?.code ?? null, summary: decision?.summary ?? null };
}
