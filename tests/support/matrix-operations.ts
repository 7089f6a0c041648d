import type { Result } from "@/lib/core/result";
import { addClaim } from "@/lib/operations/add-claim";
import { addVersion } from "@/lib/operations/add-version";
import { confirmClaim } from "@/lib/operations/confirm-claim";
import type { Context } from "@/lib/operations/context";
import { correctArticle } from "@/lib/operations/correct-article";
import { decideClaim } from "@/lib/operations/decide-claim";
import { editClaim } from "@/lib/operations/edit-claim";
import { exportReport } from "@/lib/operations/export-report";
import { importArticle } from "@/lib/operations/import-article";
import { listArticles } from "@/lib/operations/list-articles";
import { listClaims } from "@/lib/operations/list-claims";
import { listDecisions } from "@/lib/operations/list-decisions";
import { listReviews } from "@/lib/operations/list-reviews";
import { listVersions } from "@/lib/operations/list-versions";
import { readAgreement } from "@/lib/operations/read-agreement";
import { readArticle } from "@/lib/operations/read-article";
import { readClaim } from "@/lib/operations/read-claim";
import { readDeskAgreement } from "@/lib/operations/read-desk-agreement";
import { saveReview } from "@/lib/operations/save-review";
import { withdrawClaim } from "@/lib/operations/withdraw-claim";
import type { API_CALLS } from "@/lib/schemas/api-calls";

/** An operation whose input is not typed: it parses whatever it is given. */
type AnyOperation = (context: Context, input: never) => Promise<Result<unknown>>;

/** The operation behind each call of the API. */
export const OPERATIONS = {
  importArticle,
  listArticles,
  readArticle,
  correctArticle,
  listVersions,
  addVersion,
  listClaims,
  addClaim,
  readClaim,
  editClaim,
  confirmClaim,
  withdrawClaim,
  saveReview,
  listReviews,
  decideClaim,
  listDecisions,
  readAgreement,
  readDeskAgreement,
  exportReport,
} satisfies Record<keyof typeof API_CALLS, AnyOperation>;

/** Runs the operation behind a call with an input as a door would hand it over. */
export function runOperation(call: keyof typeof API_CALLS, context: Context, input: object): Promise<Result<unknown>> {
  const operation: AnyOperation = OPERATIONS[call];
  return operation(context, input as never);
}
