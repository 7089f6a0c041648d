import type { z } from "zod";
import { done, type Result, refuse } from "@/lib/core/result";
import { type CapturedSource, findCapturedSource, listCaptureTexts } from "@/lib/data/captures";
import { listQuoteChecks, quoteKey } from "@/lib/data/quote-checks";
import { type CaptureView, SourceReference } from "@/lib/schemas/capture";
import { getCapture } from "./capture-view";
import type { Context } from "./context";
import { checkQuotes, keepCapture, type MadeCapture } from "./keep-capture";
import { openSource } from "./open-source";
import { parseInput } from "./parse";
import { readGiven } from "./read-given";
import { viewerId } from "./viewer-id";

/**
 * Captures a source that a submission asked a capture of, politely and as often as it was asked: run again, or half done by a
 * process that died, it makes no second one. Then it looks for quotes that nobody has looked for yet.
 */
export async function captureSourceJob(context: Context, { sourceId }: { sourceId: string }): Promise<void> {
  const source = await findCapturedSource(context.db, sourceId);
  if (source === null || source.url === null || source.withheldReason !== null) return;
  if (isAsked(source)) {
    // A capture is not older than the wish for it, whatever two machines' clocks say.
    const capturedAt = new Date(Math.max(context.now.getTime(), source.captureAskedAt?.getTime() ?? 0));
    const made = await makeCapture(context, source, source.url, { isRound: true, capturedAt });
    const asked = source.captureAskedAt;
    await keepCapture(context, sourceId, made, ({ followedAt }) => isAsked({ captureAskedAt: asked, followedAt }));
  }
  await checkNewQuotes(context, sourceId);
}

/**
 * Captures a source for a person who asks, again or after a failure; a good older capture stays the evidence when this one is
 * none. Errors: `not_found`, `forbidden`, `invalid_input` for a source without an address.
 */
export async function captureSource(
  context: Context,
  input: z.input<typeof SourceReference>,
): Promise<Result<CaptureView>> {
  const parsed = parseInput(SourceReference, input);
  if (!parsed.ok) return parsed;
  const { sourceId } = parsed.value;
  const opened = await openSource(context, sourceId, "review.write");
  if (!opened.ok) return opened;
  const { url, withheldReason } = opened.value;
  if (withheldReason !== null) return refuse("forbidden", "The desk keeps this source to itself: nothing is fetched.");
  if (url === null) return noAddress();
  const source = await findCapturedSource(context.db, sourceId);
  if (source === null) throw new Error("a source that was just read is gone");
  const made = await makeCapture(context, source, url, { isRound: false, capturedAt: context.now });
  return done(await getCapture(context, sourceId, await keepCapture(context, sourceId, made)));
}

const isAsked = ({ captureAskedAt, followedAt }: Pick<CapturedSource, "captureAskedAt" | "followedAt">): boolean =>
  captureAskedAt !== null && (followedAt === null || followedAt < captureAskedAt);

/** @throws where the process fetches nothing, a mistake of its wiring. */
async function makeCapture(
  context: Context,
  source: CapturedSource,
  url: string,
  { isRound, capturedAt }: { isRound: boolean; capturedAt: Date },
): Promise<MadeCapture> {
  if (context.fetchPage === undefined) throw new Error("this process fetches no pages");
  const fetched = await context.fetchPage(url, { isRound });
  const captured = { capturedAt, capturedById: viewerId(context), origin: "fetched" as const, url, fileName: null };
  if (!fetched.ok) {
    const nothing = { finalUrl: null, status: null, headers: [], mediaType: null, title: null, text: "", pages: [] };
    return { snapshot: { ...captured, ...nothing, fault: fetched.fault }, bytes: null };
  }
  const { finalUrl, status, headers, mediaType, charset, bytes } = fetched.page;
  const given = { bytes, mediaType, charset, fileName: null, url: finalUrl, status };
  const read = await readGiven(context, given, source.titles);
  return { snapshot: { ...captured, finalUrl, status, headers, ...read }, bytes };
}

async function checkNewQuotes(context: Context, sourceId: string): Promise<void> {
  const { db } = context;
  const source = await findCapturedSource(db, sourceId);
  const evidenceId = source?.evidenceId ?? null;
  if (source === null || evidenceId === null) return;
  const checked = new Set((await listQuoteChecks(db, [evidenceId])).map((check) => check.quoteKey));
  const quotes = source.quotes.filter((quote) => !checked.has(quoteKey(quote)));
  const [capture] = quotes.length === 0 ? [] : await listCaptureTexts(db, [evidenceId]);
  if (capture === undefined) return;
  await db.$transaction((tx) => checkQuotes(tx, context, { id: sourceId, quotes }, capture));
}

function noAddress() {
  const message = "This source has no address that could be captured. Give a file in its place.";
  return refuse("invalid_input", message, { errors: [{ path: "sourceId", message }] });
}
