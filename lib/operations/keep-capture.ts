import { findQuote } from "@/lib/core/intake/find-quote";
import { type CapturedSource, findCapturedSource } from "@/lib/data/captures";
import { appendEvent } from "@/lib/data/events";
import { insertSnapshot, type NewSnapshot } from "@/lib/data/insert-snapshot";
import { type QuoteCheckRow, quoteKey, saveQuoteChecks } from "@/lib/data/quote-checks";
import type { Transaction } from "@/lib/database/client";
import type { Context } from "./context";
import { stampOf } from "./stamp";

/** A capture to be kept, and its bytes; `null`: nothing came. */
export type MadeCapture = {
  snapshot: Omit<NewSnapshot, "id" | "deskId" | "sourceId" | "articleId" | "versionId">;
  bytes: Uint8Array | null;
};

/**
 * Keeps a capture with what it says of the source's quotes, and its one event. `isWanted` is asked of the source once nobody
 * else can capture it: of two that come at once, one is kept. Answers its id; `null`: it was not wanted any more.
 */
export async function keepCapture(
  context: Context,
  sourceId: string,
  { snapshot, bytes }: MadeCapture,
  isWanted: (source: CapturedSource) => boolean = () => true,
): Promise<string | null> {
  const id = context.ids();
  return context.db.$transaction(async (tx) => {
    const source = await findCapturedSource(tx, sourceId, { lock: true });
    if (source === null || !isWanted(source)) return null;
    const place = { id, deskId: source.deskId, sourceId, articleId: null, versionId: null };
    const sha256 = await insertSnapshot(tx, { ...place, ...snapshot }, bytes);
    if (snapshot.fault === null && snapshot.text !== "") {
      await checkQuotes(tx, context, source, { id, text: snapshot.text });
    }
    const { origin, fault } = snapshot;
    await appendEvent(tx, stampOf(context), {
      chain: source.deskId,
      type: "source.captured",
      subjectId: id,
      payload: { sourceId, origin, fault, sha256 },
    });
    return id;
  });
}

/** Looks for everything that was quoted from a source in a capture of it. */
export async function checkQuotes(
  tx: Transaction,
  context: Context,
  { id: sourceId, quotes }: Pick<CapturedSource, "id" | "quotes">,
  capture: { id: string; text: string },
): Promise<void> {
  const checks = quotes.map((quote): QuoteCheckRow => {
    const found = findQuote(capture.text, quote);
    const span = found === null ? null : { start: found.start, end: found.end };
    return { sourceId, quoteKey: quoteKey(quote), snapshotId: capture.id, span };
  });
  await saveQuoteChecks(tx, checks, context.now);
}
