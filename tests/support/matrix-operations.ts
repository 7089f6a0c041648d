import type { Result } from "@/lib/core/result";
import { addArchiveLink } from "@/lib/operations/add-archive-link";
import { addArchiveService } from "@/lib/operations/add-archive-service";
import { addClaim } from "@/lib/operations/add-claim";
import { addComment } from "@/lib/operations/add-comment";
import { addVersion } from "@/lib/operations/add-version";
import { archiveSource } from "@/lib/operations/archive-source";
import { assign } from "@/lib/operations/assign";
import { cancelJob } from "@/lib/operations/cancel-job";
import { captureSource } from "@/lib/operations/capture-source";
import { changeAssignment, resumeAssignment, withdrawAssignment } from "@/lib/operations/change-assignment";
import { changeDesk } from "@/lib/operations/change-desk";
import { confirmClaim } from "@/lib/operations/confirm-claim";
import type { Context } from "@/lib/operations/context";
import { correctArticle } from "@/lib/operations/correct-article";
import { createDesk } from "@/lib/operations/create-desk";
import { decideClaim } from "@/lib/operations/decide-claim";
import { editClaim } from "@/lib/operations/edit-claim";
import { exportReport } from "@/lib/operations/export-report";
import { importArticle } from "@/lib/operations/import-article";
import { listArchiveServices } from "@/lib/operations/list-archive-services";
import { listArticles } from "@/lib/operations/list-articles";
import { listAssignments } from "@/lib/operations/list-assignments";
import { listClaimCaptures } from "@/lib/operations/list-claim-captures";
import { listClaimSources } from "@/lib/operations/list-claim-sources";
import { listClaims } from "@/lib/operations/list-claims";
import { listComments } from "@/lib/operations/list-comments";
import { listDecisions } from "@/lib/operations/list-decisions";
import { listDesks } from "@/lib/operations/list-desks";
import { listEvents } from "@/lib/operations/list-events";
import { listJobs } from "@/lib/operations/list-jobs";
import { listMembers } from "@/lib/operations/list-members";
import { listMentionable } from "@/lib/operations/list-mentionable";
import { listNotifications } from "@/lib/operations/list-notifications";
import { listReviews } from "@/lib/operations/list-reviews";
import { listVersions } from "@/lib/operations/list-versions";
import { lookUpArchive } from "@/lib/operations/look-up-archive";
import { markNotificationsRead } from "@/lib/operations/mark-notifications-read";
import { readAgreement } from "@/lib/operations/read-agreement";
import { readArticle } from "@/lib/operations/read-article";
import { readCapture, readCaptureBytes } from "@/lib/operations/read-capture";
import { readClaim } from "@/lib/operations/read-claim";
import { readComparison } from "@/lib/operations/read-comparison";
import { readDesk } from "@/lib/operations/read-desk";
import { readDeskAgreement } from "@/lib/operations/read-desk-agreement";
import { readMyWork } from "@/lib/operations/read-my-work";
import { readSource } from "@/lib/operations/read-source";
import { recuse } from "@/lib/operations/recuse";
import { removeArchiveService } from "@/lib/operations/remove-archive-service";
import { removeMember } from "@/lib/operations/remove-member";
import { reopenThread, resolveThread } from "@/lib/operations/resolve-thread";
import { retireRating } from "@/lib/operations/retire-rating";
import { retryFailedJobs } from "@/lib/operations/retry-failed-jobs";
import { retryJob } from "@/lib/operations/retry-job";
import { saveReview } from "@/lib/operations/save-review";
import { sayPresence } from "@/lib/operations/say-presence";
import { search } from "@/lib/operations/search";
import { setMember } from "@/lib/operations/set-member";
import { transferAssignments } from "@/lib/operations/transfer-assignments";
import { uploadCapture } from "@/lib/operations/upload-capture";
import { lookAgain } from "@/lib/operations/watch-article";
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
  lookAgain,
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
  readComparison,
  listComments,
  addComment,
  listMentionable,
  resolveThread,
  reopenThread,
  listAssignments,
  assign,
  recuse,
  changeAssignment,
  withdrawAssignment,
  resumeAssignment,
  readMyWork,
  listEvents,
  sayPresence,
  readAgreement,
  readDeskAgreement,
  listDesks,
  createDesk,
  readDesk,
  changeDesk,
  retireRating,
  listMembers,
  setMember,
  removeMember,
  transferAssignments,
  listClaimCaptures,
  readSource,
  captureSource,
  uploadCapture,
  readCapture,
  readCaptureBytes,
  listClaimSources,
  archiveSource,
  lookUpArchive,
  addArchiveLink,
  listArchiveServices,
  addArchiveService,
  removeArchiveService,
  listJobs,
  retryJob,
  retryFailedJobs,
  cancelJob,
  listNotifications,
  markNotificationsRead,
  search,
  exportReport,
} satisfies Record<keyof typeof API_CALLS, AnyOperation>;

/** Runs the operation behind a call with an input as a door would hand it over. */
export function runOperation(call: keyof typeof API_CALLS, context: Context, input: object): Promise<Result<unknown>> {
  const operation: AnyOperation = OPERATIONS[call];
  return operation(context, input as never);
}
