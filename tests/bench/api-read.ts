import assert from "node:assert/strict";
import http from "node:http";
import { setTimeout } from "node:timers/promises";
import type { Context } from "@/lib/operations/context";
import { editClaim } from "@/lib/operations/edit-claim";
import { readClaim } from "@/lib/operations/read-claim";
import { valueIn } from "../support/newsroom";
import { fillDesk } from "./fill-desk";
import { openBaseline } from "./open-baseline";
import { openBench } from "./open-bench";
import { type Outcome, perSecond, times } from "./outcome";
import { medianOfRounds } from "./rounds";
import { type BenchRequest, requestsPerSecond, sendRequest } from "./send-requests";

const ROUNDS = 5;
const ROUND_MS = 3_000;
/** After each edit the next reading is of another revision, and nothing that was kept of the one before may be used. */
const EDITS_PER_SECOND = 20;

/** The claims of an article with 500 claims, 500 submitted reviews and 1,000 sources, over HTTP. */
export async function benchApiRead(): Promise<Outcome> {
  const bench = await openBench();
  try {
    const amounts = { words: 20_000, claims: 500, reviews: 500, sourcesPerReview: 2, seed: 1 };
    const { articleId, claimIds } = await fillDesk(bench.context, amounts);
    const baseline = await openBaseline(bench.databaseUrl);
    try {
      const get = (url: string, headers: Record<string, string> = {}): BenchRequest => ({
        method: "GET",
        url,
        headers: { Authorization: `Bearer ${bench.token}`, ...headers },
      });
      const ours = get(`${bench.url}/api/v1/articles/${articleId}/claims`);
      const bySql = get(`${baseline.url}/claims-by-sql/${articleId}`);
      const byPrisma = get(`${baseline.url}/claims-by-prisma/${articleId}`);
      const bytes = await sameAnswer(ours, [bySql, byPrisma]);
      const measure =
        (request: BenchRequest, status = 200) =>
        () =>
          requestsPerSecond({ milliseconds: ROUND_MS, status }, () => request);
      const whileEdited = () => whileWriting(() => editSome(bench.context, claimIds), measure(ours));
      const rate = await medianOfRounds(ROUNDS, {
        ours: measure(ours),
        bySql: measure(bySql),
        byPrisma: measure(byPrisma),
        whileEdited,
        known: async () => measure(await whenKnown(ours), 304)(),
      });
      const row = (name: string, value: number) => [name, perSecond(value), times(rate.ours / value)];
      return {
        columns: ["GET claims", "median", "Stet is"],
        rows: [
          ["Stet", perSecond(rate.ours), ""],
          row("bare Next route, one `json_agg` query by pg", rate.bySql),
          row("bare Next route, Prisma `include`", rate.byPrisma),
          [`Stet, the claims edited ${EDITS_PER_SECOND} times a second meanwhile`, perSecond(rate.whileEdited), ""],
          ["Stet, unchanged since (`If-None-Match`): 304", perSecond(rate.known), ""],
        ],
        notes: [
          `500 claims, 500 submitted reviews, 1,000 sources; ${bytes.toLocaleString("en")} bytes of JSON, the same value from each of the three (checked before measuring).`,
          `Medians of ${ROUNDS} rounds in turn of ${ROUND_MS / 1000} s, 8 connections. Aims: at least 0.9× of the first route, 2.5× of the second.`,
        ],
      };
    } finally {
      await baseline.close();
    }
  } finally {
    await bench.close();
  }
}

/** Asks each once: they must say the same, or there is nothing to compare. Answers its size in bytes. */
async function sameAnswer(ours: BenchRequest, others: BenchRequest[]): Promise<number> {
  const agent = new http.Agent();
  const answer = await sendRequest(agent, ours);
  for (const other of others)
    assert.deepEqual(JSON.parse((await sendRequest(agent, other)).body), JSON.parse(answer.body));
  agent.destroy();
  return Buffer.byteLength(answer.body);
}

/** The request of a client that has the present answer. */
async function whenKnown(request: BenchRequest): Promise<BenchRequest> {
  const agent = new http.Agent();
  const { headers } = await sendRequest(agent, request);
  agent.destroy();
  return { ...request, headers: { ...request.headers, "If-None-Match": headers.etag ?? "" } };
}

async function whileWriting(write: () => Promise<void>, measure: () => Promise<number>): Promise<number> {
  let isOver = false;
  const writing = (async () => {
    while (!isOver) await Promise.all([write(), setTimeout(1000 / EDITS_PER_SECOND)]);
  })();
  const figure = await measure();
  isOver = true;
  await writing;
  return figure;
}

async function editSome(context: Context, claimIds: string[]): Promise<void> {
  const claimId = claimIds[Math.floor(performance.now()) % claimIds.length] ?? "";
  const { claim } = valueIn(await readClaim(context, { claimId }));
  valueIn(await editClaim(context, { claimId, revision: claim.revision, claimant: `Speaker ${claim.revision}` }));
}
