import type { Db } from "@/lib/database/client";
import { addClaim } from "@/lib/operations/add-claim";
import type { Context } from "@/lib/operations/context";
import { importArticle } from "@/lib/operations/import-article";
import { saveReview } from "@/lib/operations/save-review";
import { contextOf, valueIn } from "@/tests/support/newsroom";

export const TEXT =
  "Harbour opens before spring\n\nThe authority lifted 1.4 million cubic metres of silt. Landings rose by 12 per cent last year. The union says they fell.";

/** Now as operations see it: submissions have an order. */
export const later = (context: Context): Context => ({ ...context, now: new Date() });

/** An article with a claim on each of these words, made by `context`. */
export async function openStory(context: Context, quotes = ["rose by 12 per cent", "The union says they fell."]) {
  const article = valueIn(await importArticle(later(context), { format: "text", content: TEXT }));
  const claims = [];
  for (const exact of quotes)
    claims.push(valueIn(await addClaim(later(context), { articleId: article.id, targets: [{ exact }] })));
  const [first, second] = claims;
  if (first === undefined) throw new Error("a story needs a claim");
  return { articleId: article.id, claimId: first.id, otherId: second?.id ?? first.id };
}

export async function submit(context: Context, claimId: string, verdict = "false", revision = 0) {
  const sources = [{ url: "https://example.org/a", title: "A", stance: "supports" as const, kind: "data" as const }];
  return valueIn(
    await saveReview(later(context), { claimId, revision, verdict, rationale: "So.", sources, submit: true }),
  );
}

export const setRules = (db: Db, rules: { reviewsNeeded?: number; blind?: boolean }) =>
  db.desk.updateMany({ data: rules });

export { contextOf };
