import http from "node:http";
import { fillDesk, reviewInput } from "./fill-desk";
import { openBaseline } from "./open-baseline";
import { type Bench, openBench } from "./open-bench";
import { type Outcome, perSecond, times } from "./outcome";
import { medianOfRounds } from "./rounds";
import { type BenchRequest, requestsPerSecond, sendRequest } from "./send-requests";

const ROUNDS = 5;
const ROUND_MS = 3_000;
const CLIENTS = 8;
const SOURCES = 2;

/** `PUT review` with two sources: working copies, and submissions with their sources, citations and event. */
export async function benchApiWrite(): Promise<Outcome> {
  const bench = await openBench();
  try {
    const amounts = { words: 5_000, claims: CLIENTS * 4, reviews: 0, sourcesPerReview: 0, seed: 2 };
    const { claimIds } = await fillDesk(bench.context, amounts);
    const baseline = await openBaseline(bench.databaseUrl);
    try {
      // Each has claims of its own: one client is one reviewer at work on one claim.
      const share = (part: number) => claimIds.slice(part * CLIENTS, (part + 1) * CLIENTS);
      const ours = (claimId: string) => `${bench.url}/api/v1/claims/${claimId}/review`;
      const bare = (claimId: string) => `${baseline.url}/review/${claimId}`;
      const rate = await medianOfRounds(ROUNDS, {
        draft: await reviewers(bench, ours, { claims: share(0), submit: false }),
        bareDraft: await reviewers(bench, bare, { claims: share(1), submit: false }),
        submission: await reviewers(bench, ours, { claims: share(2), submit: true }),
        bareSubmission: await reviewers(bench, bare, { claims: share(3), submit: true }),
      });
      return {
        columns: ["PUT review", "Stet", "bare Next route, one statement by pg", "Stet is"],
        rows: [
          ["working copy", perSecond(rate.draft), perSecond(rate.bareDraft), times(rate.draft / rate.bareDraft)],
          [
            "submission",
            perSecond(rate.submission),
            perSecond(rate.bareSubmission),
            times(rate.submission / rate.bareSubmission),
          ],
        ],
        notes: [
          `A review with ${SOURCES} sources. The bare route looks up the token in the same way and inserts the same rows, checks nothing, and answers what it was sent.`,
          `Medians of ${ROUNDS} rounds in turn of ${ROUND_MS / 1000} s, ${CLIENTS} connections. Aim: at least 0.6×.`,
        ],
      };
    } finally {
      await baseline.close();
    }
  } finally {
    await bench.close();
  }
}

/** Makes a measure: as many clients as claims, each saving its claim's review again and again at the revision it has reached. */
async function reviewers(
  bench: Bench,
  address: (claimId: string) => string,
  { claims, submit }: { claims: string[]; submit: boolean },
): Promise<() => Promise<number>> {
  const revisions = claims.map(() => 0);
  const next = (client: number): BenchRequest => {
    const claimId = claims[client] ?? "";
    const revision = revisions[client] ?? 0;
    revisions[client] = revision + 1;
    const review = reviewInput({ sources: SOURCES, verdict: "mostly_false", key: claimId });
    return {
      method: "PUT",
      url: address(claimId),
      headers: { Authorization: `Bearer ${bench.token}` },
      body: JSON.stringify({ ...review, revision, submit }),
    };
  };
  await checkAnswer(next(0));
  return () => requestsPerSecond({ milliseconds: ROUND_MS, concurrency: claims.length, status: 200 }, next);
}

async function checkAnswer(request: BenchRequest): Promise<void> {
  const agent = new http.Agent();
  const { status, body } = await sendRequest(agent, request);
  agent.destroy();
  if (status !== 200 || JSON.parse(body).revision !== 1) throw new Error(`${request.url}: ${status} ${body}`);
}
