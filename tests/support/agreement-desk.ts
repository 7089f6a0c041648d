import { addClaim } from "@/lib/operations/add-claim";
import type { Context } from "@/lib/operations/context";
import { importArticle } from "@/lib/operations/import-article";
import { readClaim } from "@/lib/operations/read-claim";
import { saveReview } from "@/lib/operations/save-review";
import { valueIn } from "./newsroom";

const SOURCES = [{ url: "https://harbour.example.org/log", title: "The log" }];

/** An article with so many claims, one on each of its sentences; gives its id and theirs. */
export async function articleWithClaims(context: Context, claims: number, title = "Boats") {
  const sentences = Array.from({ length: claims }, (_, index) => `Boat number ${index + 1} came in.`);
  const content = [title, ...sentences].join("\n\n");
  const article = valueIn(await importArticle(context, { format: "text", content, title }));
  const claimIds: string[] = [];
  for (const exact of sentences) {
    const { id } = valueIn(await addClaim(context, { articleId: article.id, targets: [{ exact }] }));
    claimIds.push(id);
  }
  return { articleId: article.id, claimIds };
}

/** Submits a review of a claim, or the next one of the same person. */
export async function rate(context: Context, claimId: string | undefined, verdict: string): Promise<void> {
  if (claimId === undefined) throw new Error("there is no such claim");
  const { myReview } = valueIn(await readClaim(context, { claimId }));
  const review = { claimId, verdict, rationale: "I counted.", sources: SOURCES, submit: true };
  valueIn(await saveReview(context, { ...review, revision: myReview?.revision ?? 0 }));
}
