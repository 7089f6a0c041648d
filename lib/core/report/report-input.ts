import type { Checkability } from "../review/checkability";
import type { ClaimStatus } from "../review/claim-status";
import type { Citation } from "../review/evidence";
import type { ReasonTag } from "../review/reason-tag";
import type { ReviewPolicy } from "../review/standing";
import type { Block } from "../text/block";
import type { Rating, RatingScale } from "../verdict/scale";
import type { Report, ReportTarget, StandingVerdict } from "./report";

/** Everything a report is made of, as plain values. The caller has already decided what the viewer may see: only that is passed. Times are ISO 8601 in UTC. */
export type ReportInput = {
  now: string;
  generatorVersion: string;
  /** The installation's public address, without a trailing slash. */
  publicUrl: string;
  desk: Report["desk"] & { scale: RatingScale; policy: ReviewPolicy };
  article: Report["article"];
  version: {
    id: string;
    number: number;
    /** Whether no later version is there: its report is the article's. */
    isNewest: boolean;
    createdAt: string;
    sha256: string;
    text: string;
    blocks: Block[];
  };
  /** Live claims in any order; withdrawn ones are not passed. */
  claims: ClaimInput[];
  /** The head of the desk's hash chain, or `null` when nothing has been recorded. */
  history: Report["history"];
};

/** A claim with its state as `deriveClaim` found it. */
export type ClaimInput = {
  id: string;
  number: number;
  statement: string;
  claimant: string | null;
  claimedAt: string | null;
  checkability: Checkability;
  status: ClaimStatus;
  verdict: StandingVerdict | null;
  openQuestions: number;
  /** In the claim's own order; a target that is `gone` may have any offsets. */
  targets: Omit<ReportTarget, "codePointStart">[];
  reviews: ReviewInput[];
};

/** What one reviewer submitted last, oldest first. The internal note is not passed. */
export type ReviewInput = {
  id: string;
  /** The reviewer's name. */
  reviewer: string;
  rating: Rating;
  tags: ReasonTag[];
  confidence: number | null;
  rationale: string;
  statement: string;
  quotes: string[];
  blind: boolean;
  stale: boolean;
  submittedAt: string;
  citations: CitationInput[];
};

/** A citation with the source it uses; `withheldReason` is set when the desk keeps the source confidential. */
export type CitationInput = Citation & { sourceId: string; withheldReason: string | null };
