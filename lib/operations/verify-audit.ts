import { done, type Result } from "@/lib/core/result";
import { canAdminister } from "@/lib/core/review/policy";
import { GENESIS_HASH, hashEvent, hashPayload } from "@/lib/data/chain";
import { type ChainLink, listChainHeads, listChainLinks } from "@/lib/data/chain-links";
import type { Context } from "./context";
import { forbidden } from "./open-article";

/** What re-computing one chain found. `broken` names the first link that does not hold. */
export type ChainReport = {
  chain: string;
  events: number;
  /** Events whose payload was erased on request; the chain holds without it. */
  erased: number;
  ok: boolean;
  broken: { seq: number; reason: string } | null;
};

/** Events read at a time, so that memory does not grow with the history. */
const PAGE = 1_000;

/** Re-computes every chain from its first event. For admins and the command line. */
export async function verifyAudit(
  context: Context,
  _input: Record<string, never>,
): Promise<Result<{ ok: boolean; chains: ChainReport[] }>> {
  if (!canAdminister(context.actor)) return forbidden(context);
  const chains: ChainReport[] = [];
  for (const head of await listChainHeads(context.db)) chains.push(await verifyChain(context, head));
  return done({ ok: chains.every(({ ok }) => ok), chains });
}

async function verifyChain(context: Context, head: { chain: string; seq: number; hash: string }): Promise<ChainReport> {
  let previous = { seq: 0, hash: GENESIS_HASH };
  let erased = 0;
  const report = (reason: string | null, seq: number): ChainReport => ({
    chain: head.chain,
    events: previous.seq,
    erased,
    ok: reason === null,
    broken: reason === null ? null : { seq, reason },
  });
  for (;;) {
    const links = await listChainLinks(context.db, head.chain, previous.seq, PAGE);
    for (const link of links) {
      const reason = faultOf(previous, link);
      if (reason !== null) return report(reason, link.seq);
      previous = { seq: link.seq, hash: link.hash };
      if (link.erased) erased += 1;
    }
    if (links.length < PAGE) break;
  }
  if (previous.seq < head.seq)
    return report(`events after ${previous.seq} are missing; the head is at ${head.seq}`, previous.seq + 1);
  // Events appended while this ran come after the head that was read first.
  if (previous.seq === head.seq && previous.hash !== head.hash)
    return report("the head does not carry the last event's hash", head.seq);
  return report(null, previous.seq);
}

function faultOf(previous: { seq: number; hash: string }, link: ChainLink): string | null {
  if (link.seq !== previous.seq + 1) return `event ${previous.seq + 1} is missing`;
  const { hash, salt, payload, erased, ...event } = link;
  if (hashEvent(previous.hash, event) !== hash) return "the event was changed after it was recorded";
  if (erased) return null;
  if (salt === null) return "the event's detail is missing";
  return hashPayload(salt, payload) === event.payloadHash
    ? null
    : "the event's payload was changed after it was recorded";
}
