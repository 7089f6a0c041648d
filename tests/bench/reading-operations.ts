import { FORMAT_NAMES } from "@/lib/core/report/format-name";
import type { Result } from "@/lib/core/result";
import { compareVersions } from "@/lib/operations/compare-versions";
import type { Context } from "@/lib/operations/context";
import { exportReport } from "@/lib/operations/export-report";
import { listArticles } from "@/lib/operations/list-articles";
import { listClaims } from "@/lib/operations/list-claims";
import { listNotifications } from "@/lib/operations/list-notifications";
import { listReviews } from "@/lib/operations/list-reviews";
import { listVersions } from "@/lib/operations/list-versions";
import { readArticle } from "@/lib/operations/read-article";
import { readClaim } from "@/lib/operations/read-claim";
import { readOldVersion } from "@/lib/operations/read-old-version";
import { readReadingDesk } from "@/lib/operations/read-reading-desk";
import { readReport } from "@/lib/operations/read-report";
import { readVersionHistory } from "@/lib/operations/read-version-history";

type Read = (context: Context, about: { articleId: string; claimId: string }) => Promise<Result<unknown>>;

/** Everything that shows claims. */
export const READING_OPERATIONS: Record<string, Read> = {
  listArticles: (context) => listArticles(context, {}),
  readArticle: (context, { articleId }) => readArticle(context, { articleId }),
  listClaims: (context, { articleId }) => listClaims(context, { articleId }),
  readReadingDesk: (context, { articleId }) => readReadingDesk(context, { articleId }),
  readClaim: (context, { claimId }) => readClaim(context, { claimId }),
  listReviews: (context, { claimId }) => listReviews(context, { claimId }),
  listNotifications: (context) => listNotifications(context, {}),
  listVersions: (context, { articleId }) => listVersions(context, { articleId }),
  readReport: (context, { articleId }) => readReport(context, { articleId }),
  readVersionHistory: (context, { articleId }) => readVersionHistory(context, { articleId }),
  readOldVersion: (context, { articleId }) => readOldVersion(context, { articleId, version: 1 }),
  compareVersions: (context, { articleId }) => compareVersions(context, { articleId }),
  ...Object.fromEntries(
    FORMAT_NAMES.map((format): [string, Read] => [
      `exportReport as ${format}`,
      (context, { articleId }) => exportReport(context, { articleId, format }),
    ]),
  ),
};
