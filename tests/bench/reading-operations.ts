import { FORMAT_NAMES } from "@/lib/core/report/format-name";
import type { Result } from "@/lib/core/result";
import { compareVersions } from "@/lib/operations/compare-versions";
import type { Context } from "@/lib/operations/context";
import { exportReport } from "@/lib/operations/export-report";
import { listArticleAgreementClaims } from "@/lib/operations/list-agreement-claims";
import { listArticles } from "@/lib/operations/list-articles";
import { listAssignments } from "@/lib/operations/list-assignments";
import { listClaims } from "@/lib/operations/list-claims";
import { listComments } from "@/lib/operations/list-comments";
import { listEvents } from "@/lib/operations/list-events";
import { listMentionable } from "@/lib/operations/list-mentionable";
import { listNotifications } from "@/lib/operations/list-notifications";
import { listReviews } from "@/lib/operations/list-reviews";
import { listVersions } from "@/lib/operations/list-versions";
import { readAgreement } from "@/lib/operations/read-agreement";
import { readArticle } from "@/lib/operations/read-article";
import { readAssignmentDesk } from "@/lib/operations/read-assignment-desk";
import { readClaim } from "@/lib/operations/read-claim";
import { readClaimAssignments } from "@/lib/operations/read-claim-assignments";
import { readComparison } from "@/lib/operations/read-comparison";
import { readDeskAgreement } from "@/lib/operations/read-desk-agreement";
import { readHistory } from "@/lib/operations/read-history";
import { readLiveCursor } from "@/lib/operations/read-live-cursor";
import { readMyWork } from "@/lib/operations/read-my-work";
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
  listComments: (context, { claimId }) => listComments(context, { claimId }),
  listMentionable: (context, { claimId }) => listMentionable(context, { claimId }),
  listNotifications: (context) => listNotifications(context, {}),
  listVersions: (context, { articleId }) => listVersions(context, { articleId }),
  listAssignments: (context, { articleId }) => listAssignments(context, { articleId }),
  readAssignmentDesk: (context, { articleId }) => readAssignmentDesk(context, { articleId }),
  readClaimAssignments: (context, { claimId }) => readClaimAssignments(context, { claimId }),
  readMyWork: (context) => readMyWork(context, {}),
  readComparison: (context, { articleId }) => readComparison(context, { articleId }),
  readReport: (context, { articleId }) => readReport(context, { articleId }),
  listEvents: (context, { articleId }) => listEvents(context, { articleId }),
  readHistory: (context, { articleId }) => readHistory(context, { articleId }),
  readLiveCursor: (context, { articleId }) => readLiveCursor(context, { articleId }),
  readVersionHistory: (context, { articleId }) => readVersionHistory(context, { articleId }),
  readOldVersion: (context, { articleId }) => readOldVersion(context, { articleId, version: 1 }),
  readAgreement: (context, { articleId }) => readAgreement(context, { articleId }),
  readDeskAgreement: (context) => readDeskAgreement(context, { deskSlug: "fact-desk", from: "2026-01-01" }),
  listArticleAgreementClaims: (context, { articleId }) => listArticleAgreementClaims(context, { articleId }),
  compareVersions: (context, { articleId }) => compareVersions(context, { articleId }),
  ...Object.fromEntries(
    FORMAT_NAMES.map((format): [string, Read] => [
      `exportReport as ${format}`,
      (context, { articleId }) => exportReport(context, { articleId, format }),
    ]),
  ),
};
