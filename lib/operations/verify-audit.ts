import { z } from "zod";
import { done, type Result } from "@/lib/core/result";
import { canAdminister } from "@/lib/core/review/policy";
import { GENESIS_HASH, hashEvent, hashPayload } from "@/lib/data/chain";
import { type ChainLink, listChainHeads, listChainLinks } from "@/lib/data/chain-links";
import { findEventByHash } from "@/lib/data/event-rows";
import type { Context } from "./context";
import { forbidden } from "./open-article";
import { parseInput } from "./parse";

/** What re-computing one chain found. `broken` names the first link that does not hold. */
export type ChainReport = {
  chain: string;
  events: number;
  /** Events whose payload was erased on request; the chain holds without it. */
  erased: number;
  ok: boolean;
  broken: { seq: number; reason: string } | null;
};

/** Where a hash is that was asked for. */
export type HashPlace = { chain: string; seq: number; at: string };

export type AuditReport = {
  ok: boolean;
  chains: ChainReport[];
  /** Only when a hash was asked for; `null`: it is in no chain. */
  hash?: HashPlace | null;
};

/** Events read at a time, so that memory does not grow with the history. */
const PAGE = 1_000;

const VerifyAuditInput = z.strictObject({
  /** A hash that a report carries. */
  hash: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[0-9a-f]{64}$/, "Give the 64 hexadecimal digits that the report shows.")
    .optional(),
});

/** Re-computes every chain from its first event, and says where in them a hash is. For admins and the command line. */
export async function verifyAudit(
  context: Context,
  input: z.input<typeof VerifyAuditInput>,
): Promise<Result<AuditReport>> {
  const parsed = parseInput(VerifyAuditInput, input);
  if (!parsed.ok) return parsed;
  if (!canAdminister(context.actor)) return forbidden(context);
  const chains: ChainReport[] = [];
  for (const head of await listChainHeads(context.db)) chains.push(await verifyChain(context, head));
  const isSound = chains.every(({ ok }) => ok);
  const { hash } = parsed.value;
  if (hash === undefined) return done({ ok: isSound, chains });
  const found = await findEventByHash(context.db, hash);
  const place = found && { ...found, at: found.at.toISOString() };
  return done({ ok: isSound && place !== null, chains, hash: place });
}

async function verifyChain(context: Context, head: { chain: string; seq: number; hash: string }): Promise<ChainReport> {
  let previous = { seq: 0, hash: GENESIS_HASH };
  const erased = new Map<string, number>();
  const explained = new Set<string>();
  const report = (reason: string | null, seq: number): ChainReport => ({
    chain: head.chain,
    events: previous.seq,
    erased: erased.size,
    ok: reason === null,
    broken: reason === null ? null : { seq, reason },
  });
  for (;;) {
    const links = await listChainLinks(context.db, head.chain, previous.seq, PAGE);
    for (const link of links) {
      const reason = faultOf(previous, link);
      if (reason !== null) return report(reason, link.seq);
      previous = { seq: link.seq, hash: link.hash };
      if (link.erased) erased.set(link.id, link.seq);
      for (const id of explainedBy(link)) explained.add(id);
    }
    if (links.length < PAGE) break;
  }
  if (previous.seq < head.seq)
    return report(`events after ${previous.seq} are missing; the head is at ${head.seq}`, previous.seq + 1);
  // Events appended while this ran come after the head that was read first.
  if (previous.seq === head.seq && previous.hash !== head.hash)
    return report("the head does not carry the last event's hash", head.seq);
  const [, unexplained] = [...erased].find(([id]) => !explained.has(id)) ?? [];
  if (unexplained !== undefined) return report("the event's payload was erased, and no event says so", unexplained);
  return report(null, previous.seq);
}

/** The events whose erasure an event is the record of. */
function explainedBy({ type, subjectId, payload }: ChainLink): string[] {
  if (type === "event.erased") return subjectId === null ? [] : [subjectId];
  if (type !== "person.erased" || typeof payload !== "object" || payload === null || !("erased" in payload)) return [];
  return Array.isArray(payload.erased) ? payload.erased.filter((id): id is string => typeof id === "string") : [];
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
