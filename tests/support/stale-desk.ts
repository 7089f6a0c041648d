import { addClaim } from "@/lib/operations/add-claim";
import { addVersion } from "@/lib/operations/add-version";
import { readClaim } from "@/lib/operations/read-claim";
import { saveReview } from "@/lib/operations/save-review";
import { HARBOUR, type StoryPerson, valueIn } from "./story";

const SILT = "1.4 million cubic metres of silt since October";
const ROSE = "Landings of herring rose by 12 per cent last year";
const UNION = "The union says they fell.";
const CENT = "The whole project has not cost this city a cent";

/** What a claim of the story stands on, by what becomes of it in the next version. */
export const CLAIMED = { stays: SILT, changes: ROSE, goes: UNION, alsoChanges: CENT } as const;

/** Now as operations see it: submissions have an order. */
export const nowOf = ({ context }: StoryPerson) => ({ ...context, now: new Date() });

export async function claim(person: StoryPerson, articleId: string, ...quotes: string[]) {
  return valueIn(await addClaim(nowOf(person), { articleId, targets: quotes.map((exact) => ({ exact })) }));
}

export async function review(person: StoryPerson, claimId: string, verdict = "mostly_true") {
  const sources = [
    {
      url: "https://fisheries.example/2025",
      title: "Landings 2025",
      stance: "supports" as const,
      kind: "data" as const,
    },
  ];
  const rationale = "The ministry’s table shows a rise of 11.6 per cent for herring.";
  return valueIn(await saveReview(nowOf(person), { claimId, revision: 0, verdict, rationale, sources, submit: true }));
}

export async function revise(person: StoryPerson, articleId: string, content: string) {
  return valueIn(await addVersion(nowOf(person), { articleId, format: "text", content }));
}

/** The next version of the article: two claims with other words, one without any. */
export const REVISED = HARBOUR.replace("herring rose by 12", "herring fell by 12")
  .replace(" The union says they fell.", "")
  .replace("has not cost this city a cent", "has cost this city next to nothing");

/** How a claim stands for a person: whether its verdict is stale, and its first place. */
export async function standing(person: StoryPerson, claimId: string) {
  const { claim: now } = valueIn(await readClaim(nowOf(person), { claimId }));
  const { start, exact, state } = now.targets[0] ?? { start: -1, exact: "", state: null };
  return { statement: now.statement, stale: now.verdict?.stale ?? null, start, exact, state };
}
