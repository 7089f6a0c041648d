import { createAnchorDescriber } from "@/lib/core/anchor/describe-anchor";
import { findArticleHead } from "@/lib/data/article-head";
import { insertClaim } from "@/lib/data/insert-claim";
import type { Context } from "@/lib/operations/context";
import { importArticle } from "@/lib/operations/import-article";
import { saveReview } from "@/lib/operations/save-review";
import { stampOf } from "@/lib/operations/stamp";
import { LIMITS } from "@/lib/schemas/limits";
import { valueIn } from "../support/newsroom";
import { generateArticle, generateSpans } from "./generate-article";
import { pick, seededRandom } from "./random";

export type FilledArticle = { articleId: string; claimIds: string[]; words: number };

type Amounts = { words: number; claims: number; reviews: number; sourcesPerReview: number; seed: number };

/** Claims inserted in one transaction: enough to be quick, few enough to end in time on the embedded database. */
const BATCH = 50;

const VERDICTS = ["false", "mostly_false", "half_true", "mostly_true", "true"] as const;

/** Imports an article and gives it claims, the first of them submitted reviews of the context's actor, all through what the product itself writes with. */
export async function fillDesk(context: Context, amounts: Amounts): Promise<FilledArticle> {
  const { words, claims, reviews, seed } = amounts;
  const content = generateArticle({ words, seed });
  const article = valueIn(
    await importArticle(context, { format: "text", content, title: `${words} words, ${claims} claims` }),
  );
  const claimIds = await insertClaims(context, article, { count: claims, seed });
  const random = seededRandom(seed);
  for (const claimId of claimIds.slice(0, reviews)) {
    const input = reviewInput({ sources: amounts.sourcesPerReview, verdict: pick(random, VERDICTS), key: claimId });
    valueIn(await saveReview(context, { claimId, revision: 0, submit: true, ...input }));
  }
  // What autovacuum does a minute later; without it every query is planned for empty tables.
  await context.db.$executeRaw`ANALYZE`;
  return { articleId: article.id, claimIds, words };
}

/** A review as a desk's reviewers write them: a rationale of 60 words, and sources with a quote. */
export function reviewInput({ sources, verdict, key }: { sources: number; verdict: string; key: string }) {
  const rationale = generateArticle({ words: 60, seed: 5 }).slice(0, 360);
  return {
    verdict,
    confidence: 0.75,
    tags: ["missing_context" as const],
    rationale,
    sources: Array.from({ length: sources }, (_, index) => ({
      url: `https://records.example/${key}/${index}`,
      title: `Record ${index} about ${key}`,
      publisher: "The records office",
      publishedAt: "2025-11-03",
      stance: "refutes" as const,
      kind: "primary" as const,
      quote: "31,402 tonnes were landed in the year to March, 2.1 per cent fewer than the year before.",
      locator: "p. 14",
    })),
  };
}

type Version = Parameters<typeof createAnchorDescriber>[0];
type Imported = { id: string; version: { text: Version; blocks: Parameters<typeof generateSpans>[1] } };

async function insertClaims(context: Context, article: Imported, { count, seed }: { count: number; seed: number }) {
  const head = await findArticleHead(context.db, article.id);
  if (head === null) throw new Error("the article is gone");
  const { text, blocks } = article.version;
  const anchor = createAnchorDescriber(text);
  const claims = (count === 0 ? [] : generateSpans(text, blocks, { count, seed })).map((span) => ({
    id: context.ids(),
    target: { ...anchor(span), id: context.ids() },
  }));
  for (let start = 0; start < claims.length; start += BATCH) {
    await context.db.$transaction(async (tx) => {
      for (const { id, target } of claims.slice(start, start + BATCH)) {
        const claim = { id, statement: target.exact, claimant: null, claimedAt: null, checkability: "fact" as const };
        await insertClaim(tx, stampOf(context), {
          head,
          mostClaims: LIMITS.claimsPerArticle,
          claim,
          targets: [target],
        });
      }
    });
  }
  return claims.map(({ id }) => id);
}
