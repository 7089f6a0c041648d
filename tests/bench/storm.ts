import http from "node:http";
import { createToken } from "@/lib/operations/create-token";
import { contextOf, hire, valueIn } from "../support/newsroom";
import { expectNothingLost, raiseStorm } from "../support/review-storm";
import { fillDesk } from "./fill-desk";
import { openBench } from "./open-bench";
import { milliseconds, type Outcome, perSecond } from "./outcome";
import { sendRequest } from "./send-requests";

const PEOPLE = 20;
const CLAIMS = 500;

/** Twenty people review five hundred claims at once through the API; every answer and every row is checked. */
export async function benchStorm(): Promise<Outcome> {
  const bench = await openBench();
  const agent = new http.Agent({ keepAlive: true, maxSockets: PEOPLE * 2 });
  try {
    await bench.db.desk.updateMany({ data: { reviewsNeeded: PEOPLE } });
    const amounts = { words: 20_000, claims: CLAIMS, reviews: 0, sourcesPerReview: 0, seed: 3 };
    const { claimIds } = await fillDesk(bench.context, amounts);
    const tokens: string[] = [];
    for (let person = 0; person < PEOPLE; person += 1) {
      const actor = await hire(bench.db, `person-${person}@example.org`, "reviewer");
      tokens.push(valueIn(await createToken(contextOf(bench.db, actor, new Date()), { name: "storm" })).secret);
    }
    const took: number[] = [];
    const storm = { people: PEOPLE, claimIds };
    const startedAt = performance.now();
    const outcome = await raiseStorm(storm, async (person, claimId, body) => {
      const sentAt = performance.now();
      const answer = await sendRequest(agent, {
        method: "PUT",
        url: `${bench.url}/api/v1/claims/${claimId}/review`,
        headers: { Authorization: `Bearer ${tokens[person] ?? ""}` },
        body: JSON.stringify(body),
      });
      took.push(performance.now() - sentAt);
      return { status: answer.status, json: JSON.parse(answer.body) };
    });
    const elapsed = performance.now() - startedAt;
    await expectNothingLost(bench.db, storm, outcome);
    const sorted = took.toSorted((a, b) => a - b);
    const at = (share: number) => milliseconds(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
    return {
      columns: ["", ""],
      rows: [
        ["working copies saved", String(outcome.saves)],
        ["reviews submitted", String(outcome.submissions)],
        ["conflicts, each answered 409 with the text that won, then sent again", String(outcome.conflicts)],
        ["in all", `${(elapsed / 1000).toFixed(1)} s, ${perSecond(took.length / (elapsed / 1000))}`],
        ["an answer took (median, 99 %, longest)", `${at(0.5)}, ${at(0.99)}, ${at(1)}`],
      ],
      notes: [
        `${PEOPLE} people, each with every one of ${CLAIMS} claims in an order of their own, ${PEOPLE} at a time. Afterwards every review, revision, citation and event is counted and the chain of events re-computed: the benchmark fails when one is missing.`,
      ],
    };
  } finally {
    agent.destroy();
    await bench.close();
  }
}
