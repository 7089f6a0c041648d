import { z } from "zod";
import { FORMAT_NAMES } from "@/lib/core/report/format-name";
import {
  ArticleInVersion,
  ArticleList,
  ArticleView,
  ArticleWithProgress,
  CorrectArticleInput,
  ImportArticleInput,
  ListArticlesInput,
} from "./article";
import { AddClaimInput, ClaimList, ClaimView, ConfirmClaimInput, EditClaimInput, WithdrawClaimInput } from "./claim";
import { ClaimDeskView } from "./claim-desk";
import { DecideClaimInput, DecidedView, DecisionList } from "./decision";
import {
  ListNotificationsInput,
  MarkNotificationsReadInput,
  NotificationList,
  NotificationsRead,
} from "./notification";
import { ProblemView } from "./problem";
import { ReviewList, ReviewView, SaveReviewInput } from "./review";
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
  DecideClaim: DecideClaimInput.omit({ claimId: true }),
  ListNotifications: ListNotificationsInput,
  MarkNotificationsRead: MarkNotificationsReadInput,
  AddVersion: AddVersionInput.omit({ articleId: true }),
  ListVersions: ListVersionsInput.omit({ articleId: true }),
  ReadVersion: ArticleInVersion.omit({ articleId: true }),
  ExportReport: ArticleInVersion.omit({ articleId: true }).extend({ format: z.enum(FORMAT_NAMES) }),
} as const;

/** What callers get. */
export const API_ANSWERS = {
  Article: ArticleView,
  ArticleWithProgress,
  ArticleList,
  AddedVersion,
  VersionList,
  Claim: ClaimView,
  ClaimDesk: ClaimDeskView,
  ClaimList,
  Review: ReviewView,
  ReviewList,
  Decided: DecidedView,
  DecisionList,
  NotificationList,
  NotificationsRead,
  Problem: ProblemView,
} as const;

export type ApiInputName = keyof typeof API_INPUTS;
export type ApiAnswerName = keyof typeof API_ANSWERS;
