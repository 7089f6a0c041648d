import type { Db } from "@/lib/database/client";
import { addClaim } from "@/lib/operations/add-claim";
import type { Context } from "@/lib/operations/context";
import { decideClaim } from "@/lib/operations/decide-claim";
import { importArticle } from "@/lib/operations/import-article";
import { readClaim } from "@/lib/operations/read-claim";
import { readComparison } from "@/lib/operations/read-comparison";
import { saveReview } from "@/lib/operations/save-review";
import type { DecideClaimInput } from "@/lib/schemas/decision";
import { valueIn } from "./newsroom";

const TEXT = `Harbour deepens

The port says landings rose by 12 per cent last year. The union says they fell. Nobody counted the boats.`;

/** Words of the article that a test claims. */
export const WORDS = {
  rose: "landings rose by 12 per cent last year",
  fell: "they fell",
  boats: "Nobody counted the boats",
} as const;

const SOURCE = { url: "https://fish.example/2025", title: "Landings", stance: "supports", kind: "data" } as const;

let minutes = 0;

/** A later minute at each call, so that what was submitted has an order. */
export function later(context: Context): Context {
  minutes += 1;
  return { ...context, now: new Date(context.now.getTime() + minutes * 60_000) };
}

export async function article(context: Context, content = TEXT): Promise<string> {
  return valueIn(await importArticle(later(context), { format: "text", content })).id;
}

export async function claim(context: Context, articleId: string, exact: string): Promise<string> {
  return valueIn(await addClaim(later(context), { articleId, targets: [{ exact }] })).id;
}

/** Submits somebody's review, or makes theirs anew. */
export async function submit(context: Context, claimId: string, verdict: string, rationale = `Says ${verdict}.`) {
  const { myReview } = valueIn(await readClaim(context, { claimId }));
  const review = { verdict, rationale, sources: [SOURCE], submit: true };
  return valueIn(await saveReview(later(context), { claimId, revision: myReview?.revision ?? 0, ...review }));
}

/** Decides a claim as it is now. */
export async function decide(context: Context, claimId: string, given: Partial<DecideClaimInput> = {}) {
  const { claim: now } = valueIn(await readClaim(context, { claimId }));
  const verdict = (given.outcome ?? "verdict") === "verdict" ? { verdict: "mostly_true" } : {};
  return decideClaim(later(context), { claimId, revision: now.revision, ...verdict, summary: "Because.", ...given });
}

/** One claim as the comparison shows it to somebody; `null` when it does not. */
export async function compared(context: Context, articleId: string, claimId: string) {
  const { items } = valueIn(await readComparison(context, { articleId, claims: claimId }));
  return items[0] ?? null;
}

/** What a test sets of the one desk's policy. */
export const setPolicy = (db: Db, policy: Parameters<Db["desk"]["updateMany"]>[0]["data"]) =>
  db.desk.updateMany({ data: policy });

export async function eventsOf(db: Db, claimId: string): Promise<string[]> {
  const events = await db.event.findMany({ where: { claimId }, orderBy: { seq: "asc" }, select: { type: true } });
  return events.map(({ type }) => type);
}
