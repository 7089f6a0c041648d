import type { TargetState } from "../anchor/target";
import type { Checkability } from "../review/checkability";
import type { ClaimStatus } from "../review/claim-status";
import type { ConsensusRule } from "../review/consensus";
import type { SourceKind, Stance } from "../review/evidence";
import type { ReasonTag } from "../review/reason-tag";
import type { ReviewPolicy } from "../review/standing";
import type { BlockKind } from "../text/block";
import type { Direction } from "../text/direction";
import type { Span } from "../text/span";
import type { Rating, RatingScale } from "../verdict/scale";

/** The checked article as one plain value; every export is a function of it and of nothing else. All times are ISO 8601 in UTC unless a field says otherwise. */
export type Report = {
  schemaVersion: 1;
  generator: { name: "Stet"; version: string };
  generatedAt: string;
  /** Address of the report, under the installation's public address. */
  url: string;
  desk: { name: string; slug: string /** IANA zone the report's dates are shown in. */; timeZone: string };
  article: {
    id: string;
    title: string;
    standfirst: string | null;
    byline: string | null;
    publisher: string | null;
    /** Of the precision that is known: `2016`, `2016-05`, `2016-05-03`, or with time and zone. */
    publishedAt: string | null;
    /** Where the article was published; http or https. */
    url: string | null;
    /** BCP 47. */
    language: string | null;
    direction: Direction;
  };
  version: {
    id: string;
    number: number;
    /** Where this version can be read. */
    url: string;
    createdAt: string;
    /** Hex SHA-256 of the UTF-8 of the full text, furniture included. */
    sha256: string;
    /** UTF-16 length of the full text. */
    length: number;
  };
  /** In page order; offsets are UTF-16 into the full text. */
  blocks: ReportBlock[];
  /** In reading order: first target, then length. Withdrawn claims are left out. */
  claims: ReportClaim[];
  /** Every source cited by a review in the report, numbered from 1 in order of first use. */
  sources: ReportSource[];
  methodology: {
    scale: RatingScale;
    policy: Omit<ReviewPolicy, "consensusRule">;
    consensusRule: ConsensusRule;
  };
  /**
   * The head of the desk's hash chain when the report was built; `null` when nothing has been recorded. Of a desk that hides
   * reviews, its newest event that tells nothing of them, without its place: places that are missing would tell.
   */
  history: { seq: number | null; hash: string } | null;
};

/** A block of the article; furniture has offsets and no text. */
export type ReportBlock = Span & { kind: BlockKind; text: string | null };

/** A claim with everything the viewer may see of it. */
export type ReportClaim = {
  id: string;
  number: number;
  /** The claim's place in the report. */
  url: string;
  statement: string;
  claimant: string | null;
  claimedAt: string | null;
  checkability: Checkability;
  status: ClaimStatus;
  targets: ReportTarget[];
  /** The standing verdict, or `null` while there is none. */
  verdict: StandingVerdict | null;
  /** Questions about it that nobody has answered: it is not to be published until they are. */
  openQuestions: number;
  /** Newest submission of each reviewer, oldest first; empty when the policy keeps them hidden. */
  reviews: ReportReview[];
};

/** A place of a claim in this version. A target that is `gone` keeps its old words and has no place. */
export type ReportTarget = Span & {
  id: string;
  /** `start` in Unicode code points of the full text: what W3C selectors count. Kept here because furniture, which has no text in a report, counts too. */
  codePointStart: number;
  exact: string;
  /** What stands before and after, as far as it is part of the report: never words of furniture. */
  prefix: string;
  suffix: string;
  state: TargetState;
  /** The words a person last accepted, while `changed` or `gone`. Equal to `exact` when `changed`: the place is not certain. */
  formerExact: string | null;
};

/** The desk's verdict on a claim and how it was reached. */
export type StandingVerdict = {
  rating: Rating;
  how: "consensus" | "decision";
  /** Why, in Markdown: the decision's summary, or the rationale of the newest review that agrees. */
  explanation: string;
  /** When the last review (or the decision) that makes it stand was submitted. */
  reachedAt: string;
  /** Who stands for it: the agreeing reviewers, or the editor who decided. */
  by: string[];
  /** Given on other words or another statement than the claim has now: it is shown, and does not stand. */
  stale: boolean;
};

/** What one reviewer submitted last. */
export type ReportReview = {
  id: string;
  reviewer: string;
  rating: Rating;
  tags: ReasonTag[];
  confidence: number | null;
  /** Markdown. */
  rationale: string;
  /** The statement and quotes that were rated. */
  statement: string;
  quotes: string[];
  /** Whether the reviewer had seen no other review of the claim. */
  blind: boolean;
  stale: boolean;
  /** Whether it gives another rating than the verdict; one of earlier words does not dissent from a verdict on the present ones. */
  dissents: boolean;
  submittedAt: string;
  citations: ReportCitation[];
};

/** One use of a source: which one, and what it shows. Of a withheld source only the stance is told. */
export type ReportCitation = {
  /** `number` of a source of the report. */
  source: number;
  stance: Stance;
  quote: string | null;
  locator: string | null;
};

/** A source as cited, or only the reason when the desk withholds it. */
export type ReportSource =
  | {
      number: number;
      id: string;
      withheld: null;
      url: string | null;
      citation: string | null;
      title: string;
      publisher: string | null;
      publishedAt: string | null;
      kind: SourceKind;
      archiveUrl: string | null;
    }
  | { number: number; withheld: string };
