import type { z } from "zod";
import { done, type Result } from "@/lib/core/result";
import { compareVersions as compare } from "@/lib/core/text/compare-versions";
import { getArticleText } from "@/lib/data/article-text";
import { listClaimRows } from "@/lib/data/claims";
import { findVersionRow } from "@/lib/data/versions";
import type { ClaimView } from "@/lib/schemas/claim";
import { CompareVersionsInput, type VersionComparison, type VersionSummary } from "@/lib/schemas/version";
import { articleFacts } from "./article-view";
import { viewClaim } from "./claim-view";
import type { Context } from "./context";
import { noSuchVersion, openArticle } from "./open-article";
import { parseInput } from "./parse";
import { viewVersion } from "./version-view";
import { viewerId } from "./viewer-id";

/** Two versions side by side, with the live claims that have a place in either. */
export type ComparedVersions = z.infer<typeof VersionComparison> & {
  article: ReturnType<typeof articleFacts>;
  newestVersion: number;
  /** The claims as they are in each version, in order of their number. */
  claims: { from: ClaimView[]; to: ClaimView[] };
  /** Where each version is from. */
  summaries: { from: VersionSummary; to: VersionSummary };
};

/** Compares two versions of an article; by default the newest with the one before it. Errors: `not_found` for a version that is not there. */
export async function compareVersions(
  context: Context,
  input: z.input<typeof CompareVersionsInput>,
): Promise<Result<ComparedVersions>> {
  const parsed = parseInput(CompareVersionsInput, input);
  if (!parsed.ok) return parsed;
  const { articleId } = parsed.value;
  const later = await openArticle(context, articleId, "article.read", parsed.value.to);
  if (!later.ok) return later;
  const from = parsed.value.from ?? Math.max(1, later.value.version.number - 1);
  const earlier = await openArticle(context, articleId, "article.read", from);
  if (!earlier.ok) return earlier;
  const [before, after] = [earlier.value.version, later.value.version];
  const { policy } = later.value.desk;
  const claimsIn = async (versionId: string) => {
    const rows = await listClaimRows(context.db, articleId, versionId);
    const live = rows.filter(({ withdrawn }) => !withdrawn);
    return live.map((row) => viewClaim(row, policy, viewerId(context)));
  };
  const [beforeText, afterText, fromClaims, toClaims, earlierRow, laterRow] = await Promise.all([
    getArticleText(context.db, before.id),
    getArticleText(context.db, after.id),
    claimsIn(before.id),
    claimsIn(after.id),
    findVersionRow(context.db, articleId, before.number),
    findVersionRow(context.db, articleId, after.number),
  ]);
  if (earlierRow === null || laterRow === null) return noSuchVersion(from);
  return done({
    article: articleFacts(later.value),
    newestVersion: later.value.newestVersion,
    from: { id: before.id, number: before.number, sha256: before.sha256, ...beforeText },
    to: { id: after.id, number: after.number, sha256: after.sha256, ...afterText },
    rows: compare(beforeText, afterText),
    claims: { from: fromClaims, to: toClaims },
    summaries: { from: viewVersion(earlierRow), to: viewVersion(laterRow) },
  });
}
