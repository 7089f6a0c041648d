import type { z } from "zod";
import { buildReport } from "@/lib/core/report/build-report";
import type { Report } from "@/lib/core/report/report";
import { done, type Result } from "@/lib/core/result";
import { roleOn } from "@/lib/core/review/policy";
import { getArticleText } from "@/lib/data/article-text";
import { listFullClaimRows } from "@/lib/data/claims";
import { findOpenHash } from "@/lib/data/event-rows";
import { findChainHead } from "@/lib/data/events";
import { getScale } from "@/lib/data/scales";
import { ArticleInVersion } from "@/lib/schemas/article";
import { articleFacts } from "./article-view";
import { isRejected } from "./claim-state";
import type { Context } from "./context";
import { GENERATOR_VERSION } from "./generator-version";
import { openArticle } from "./open-article";
import { parseInput } from "./parse";
import { viewPolicy } from "./policy-view";
import { reportClaim } from "./report-claim";
import { viewerId } from "./viewer-id";

/** The Report of an article in a version (absent: the newest), as the actor may see it. */
export async function readReport(context: Context, input: z.input<typeof ArticleInVersion>): Promise<Result<Report>> {
  const parsed = parseInput(ArticleInVersion, input);
  if (!parsed.ok) return parsed;
  const opened = await openArticle(context, parsed.value.articleId, "report.export", parsed.value.version);
  if (!opened.ok) return opened;
  const head = opened.value;
  const { desk, version } = head;
  const [text, claims, scale, history] = await Promise.all([
    getArticleText(context.db, version.id),
    listFullClaimRows(context.db, head.id, version.id),
    getScale(context.db, desk.id),
    findReportHistory(context, desk),
  ]);
  const { revision, ...article } = articleFacts(head);
  return done(
    buildReport({
      now: context.now.toISOString(),
      generatorVersion: GENERATOR_VERSION,
      publicUrl: context.publicUrl,
      desk: { name: desk.name, slug: desk.slug, timeZone: desk.timeZone, scale, policy: viewPolicy(desk.policy) },
      article,
      version: {
        ...version,
        isNewest: version.number === head.newestVersion,
        createdAt: version.createdAt.toISOString(),
        text: text.text,
        blocks: text.blocks,
      },
      claims: claims.filter((row) => !isRejected(row)).map((row) => reportClaim(row, desk.policy, viewerId(context))),
      history,
    }),
  );
}

/**
 * The chain's head would tell a blind viewer that somebody has submitted: only a desk that hides nothing shows it to all. On one that
 * does, editors get the newest hash that no review can change, without its place, in which reviews would be counted.
 */
async function findReportHistory(
  context: Context,
  desk: { id: string; policy: { reviewsNeeded: number; blind: boolean } },
) {
  const hides = desk.policy.blind && desk.policy.reviewsNeeded > 1;
  if (!hides) return findChainHead(context.db, desk.id);
  if (roleOn(context.actor, desk.id) !== "editor") return null;
  const hash = await findOpenHash(context.db, desk.id);
  return hash === null ? null : { seq: null, hash };
}
