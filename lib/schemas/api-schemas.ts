import { z } from "zod";
import { FORMAT_NAMES } from "@/lib/core/report/format-name";
import { AgreementView, DeskAgreementView, DeskSpan } from "./agreement";
import {
  AddArchiveLinkInput,
  AddArchiveServiceInput,
  ArchiveCopyView,
  ArchiveServiceList,
  ArchiveServiceView,
  ArchiveSourceInput,
  ClaimSourceList,
} from "./archive";
import {
  ArticleInVersion,
  ArticleList,
  ArticleView,
  ArticleWithProgress,
  CorrectArticleInput,
  ImportArticleInput,
  ListArticlesInput,
} from "./article";
import {
  Assigned,
  AssignFields,
  AssignmentList,
  AssignmentView,
  ChangeAssignmentInput,
  ListAssignmentsInput,
  MyWork,
  ReadMyWorkInput,
  RecuseInput,
  SeenAssignment,
} from "./assignment";
import { CaptureDetail, CaptureView, CitationCaptureList, SourceView, UploadCaptureInput } from "./capture";
import { AddClaimInput, ClaimList, ClaimView, ConfirmClaimInput, EditClaimInput, WithdrawClaimInput } from "./claim";
import { ClaimDeskView } from "./claim-desk";
import { AddCommentInput, CommentView, MentionableList, ResolveThreadInput, ThreadList, ThreadView } from "./comment";
import { ComparisonView, ReadComparisonInput } from "./comparison";
import { DecideClaimInput, DecidedView, DecisionList } from "./decision";
import {
  ChangeDeskInput,
  CreateDeskInput,
  DeskList,
  DeskView,
  ListDesksInput,
  ListMembersInput,
  MemberList,
  MemberView,
  RemovedMember,
  RetireRatingInput,
  SetMemberInput,
  TransferInput,
  Transferred,
} from "./desk";
import { EventList, ListEventsInput, PresenceList, SayPresenceInput } from "./history";
import { ChangedJob, JobList, ListJobsInput, RetriedJobs } from "./job";
import { LookView } from "./look";
import {
  ListNotificationsInput,
  MarkNotificationsReadInput,
  NotificationList,
  NotificationsRead,
} from "./notification";
import { ProblemView } from "./problem";
import { ReviewList, ReviewView, SaveReviewInput } from "./review";
import { SearchInput, SearchResults } from "./search";
import { AddedVersion, AddVersionInput, ListVersionsInput, VersionList } from "./version";

/** What callers send, by the name it has in the OpenAPI document: operations' inputs without the ids that the path carries. */
export const API_INPUTS = {
  ImportArticle: ImportArticleInput,
  CorrectArticle: CorrectArticleInput.omit({ articleId: true }),
  ListArticles: ListArticlesInput,
  AddClaim: AddClaimInput.omit({ articleId: true }),
  EditClaim: EditClaimInput.omit({ claimId: true }),
  WithdrawClaim: WithdrawClaimInput.omit({ claimId: true }),
  SaveReview: SaveReviewInput.omit({ claimId: true }),
  ConfirmClaim: ConfirmClaimInput.omit({ claimId: true }),
  ReadComparison: ReadComparisonInput.omit({ articleId: true }),
  DecideClaim: DecideClaimInput.omit({ claimId: true }),
  AddComment: AddCommentInput.omit({ claimId: true }),
  ResolveThread: ResolveThreadInput.omit({ commentId: true }),
  Assign: AssignFields.omit({ articleId: true }),
  ListAssignments: ListAssignmentsInput.omit({ articleId: true }),
  ChangeAssignment: ChangeAssignmentInput.omit({ assignmentId: true }),
  SeenAssignment: SeenAssignment.omit({ assignmentId: true }),
  Recuse: RecuseInput.omit({ articleId: true }),
  ReadMyWork: ReadMyWorkInput,
  ListNotifications: ListNotificationsInput,
  MarkNotificationsRead: MarkNotificationsReadInput,
  AddVersion: AddVersionInput.omit({ articleId: true }),
  ListEvents: ListEventsInput.omit({ articleId: true }),
  SayPresence: SayPresenceInput.omit({ articleId: true }),
  ListVersions: ListVersionsInput.omit({ articleId: true }),
  DeskSpan,
  ReadVersion: ArticleInVersion.omit({ articleId: true }),
  Search: SearchInput,
  ListDesks: ListDesksInput,
  CreateDesk: CreateDeskInput,
  ChangeDesk: ChangeDeskInput.omit({ deskId: true }),
  RetireRating: RetireRatingInput.omit({ deskId: true }),
  ListMembers: ListMembersInput.omit({ deskId: true }),
  SetMember: SetMemberInput.omit({ deskId: true, userId: true }),
  TransferAssignments: TransferInput.omit({ deskId: true, userId: true }),
  UploadCapture: UploadCaptureInput.omit({ sourceId: true }),
  ArchiveSource: ArchiveSourceInput.omit({ sourceId: true }),
  AddArchiveLink: AddArchiveLinkInput.omit({ sourceId: true }),
  AddArchiveService: AddArchiveServiceInput.omit({ deskId: true }),
  ListJobs: ListJobsInput,
  ExportReport: ArticleInVersion.omit({ articleId: true }).extend({ format: z.enum(FORMAT_NAMES) }),
} as const;

/** What callers get. */
export const API_ANSWERS = {
  Article: ArticleView,
  ArticleWithProgress,
  ArticleList,
  AddedVersion,
  Look: LookView,
  VersionList,
  Claim: ClaimView,
  ClaimDesk: ClaimDeskView,
  ClaimList,
  Review: ReviewView,
  ReviewList,
  Comparison: ComparisonView,
  Decided: DecidedView,
  DecisionList,
  Agreement: AgreementView,
  DeskAgreement: DeskAgreementView,
  Comment: CommentView,
  Thread: ThreadView,
  ThreadList,
  MentionableList,
  Assigned,
  Assignment: AssignmentView,
  AssignmentList,
  MyWork,
  EventList,
  PresenceList,
  Desk: DeskView,
  DeskList,
  Member: MemberView,
  MemberList,
  RemovedMember,
  Transferred,
  NotificationList,
  NotificationsRead,
  SearchResults,
  Source: SourceView,
  Capture: CaptureView,
  CaptureDetail,
  CitationCaptureList,
  ClaimSourceList,
  ArchiveCopy: ArchiveCopyView,
  ArchiveService: ArchiveServiceView,
  ArchiveServiceList,
  JobList,
  ChangedJob,
  RetriedJobs,
  Problem: ProblemView,
} as const;

export type ApiInputName = keyof typeof API_INPUTS;
export type ApiAnswerName = keyof typeof API_ANSWERS;
