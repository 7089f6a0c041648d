import { z } from "zod";
import { ASSIGNMENT_METHODS, ASSIGNMENT_STATUSES } from "@/lib/core/review/assignment";
import { DIRECTIONS } from "@/lib/core/text/direction";
import { Identifier } from "./article";
import { LIMITS } from "./limits";
import { line } from "./text";

/** A moment with its zone, as it is stored: in UTC. */
const Moment = z.iso
  .datetime({ offset: true, error: "Give a date, time and zone like 2026-03-05T17:00:00Z." })
  .transform((text) => new Date(text).toISOString());

/** Until when; `null`: without a due date. */
const DueDate = Moment.nullable();

const People = z.array(Identifier).min(1, "Choose somebody.").max(1_000);

/** The fields of an assignment; `AssignInput` says which go together. */
export const AssignFields = z.strictObject({
  articleId: Identifier,
  method: z.enum(ASSIGNMENT_METHODS).default("by_hand"),
  /** `article`: every claim of it, later ones too. `claims`: those named, or without `claimIds` each that is not settled. */
  scope: z.enum(["article", "claims"]).optional(),
  claimIds: z.array(Identifier).min(1, "Choose a claim.").max(LIMITS.claimsPerArticle).optional(),
  /** Of `by_hand`: who is asked. */
  assigneeIds: People.optional(),
  /** Of the other methods: whom to choose from. Absent: the desk's active reviewers and editors. */
  candidateIds: People.optional(),
  /** Of the other methods: how many each claim should have, with those it has. Absent: as the desk's policy asks. */
  reviewers: z.int().min(1, "At least one.").max(LIMITS.reviewsNeeded, `At most ${LIMITS.reviewsNeeded}.`).optional(),
  dueAt: DueDate.optional(),
});

/** Who is asked to review what. */
export const AssignInput = AssignFields.superRefine(
  ({ method, scope, claimIds, assigneeIds, candidateIds, reviewers }, { addIssue }) => {
    const wrong = (path: string, message: string) => addIssue({ code: "custom", path: [path], message });
    if (scope === "article" && claimIds) wrong("claimIds", "Of a whole article no claims are named. Leave them out.");
    if (method === "by_hand") {
      if (!assigneeIds) wrong("assigneeIds", "Say who should review: choose somebody.");
      if (candidateIds) wrong("candidateIds", "By hand, name the people in assigneeIds.");
      if (reviewers) wrong("reviewers", "By hand, everybody who is named is asked. Leave the number out.");
    } else if (assigneeIds) wrong("assigneeIds", "Name those to choose from in candidateIds.");
  },
);
export type AssignInput = z.output<typeof AssignInput>;

export const ListAssignmentsInput = z.strictObject({
  articleId: Identifier,
  limit: z.coerce.number().int().min(1).max(LIMITS.pageSize).default(LIMITS.pageSize),
  cursor: z
    .string()
    .regex(/^\d{1,9}$/, "Take it from nextCursor of the page before.")
    .optional(),
});

export const ChangeAssignmentInput = z.strictObject({
  assignmentId: Identifier,
  revision: z.int().min(1),
  /** `null` takes the due date away. */
  dueAt: DueDate,
});

/** An assignment as somebody saw it. */
export const SeenAssignment = z.strictObject({ assignmentId: Identifier, revision: z.int().min(1) });

export const RecuseInput = z.strictObject({
  articleId: Identifier,
  /** Absent: from the whole article. */
  claimId: Identifier.optional(),
  reason: line(LIMITS.reasonCharacters),
});

const PersonView = z.strictObject({
  id: Identifier,
  name: z.string(),
  /** Whether they can review on this desk now: neither deactivated nor taken off it. */
  available: z.boolean(),
});

/** Who is asked to review a claim or an article, as the viewer may see it. */
export const AssignmentView = z.strictObject({
  id: Identifier,
  articleId: Identifier,
  /** `null`: every claim of the article. */
  claim: z.strictObject({ id: Identifier, number: z.int().min(1), statement: z.string() }).nullable(),
  assignee: PersonView,
  assignedBy: z.strictObject({ id: Identifier, name: z.string() }).nullable(),
  method: z.enum(ASSIGNMENT_METHODS),
  status: z.enum(ASSIGNMENT_STATUSES),
  /** Why they recused themselves; for themselves and editors only. */
  reason: z.string().nullable(),
  dueAt: z.iso.datetime().nullable(),
  /** Live claims it is for, and of how many the viewer knows that the assignee's review is in. */
  claims: z.int().min(0),
  done: z.int().min(0),
  /** Past its due date, with reviews that the viewer does not know to be in. */
  overdue: z.boolean(),
  revision: z.int().min(1),
  createdAt: z.iso.datetime(),
});
export type AssignmentView = z.infer<typeof AssignmentView>;

/** One reviewer's part in an article, as the viewer may know it. */
export const ReviewerProgress = z.strictObject({
  person: PersonView,
  /** Live claims they are assigned to. */
  assigned: z.int().min(0),
  /** Of these, known to be in. */
  done: z.int().min(0),
  /** Of these, not known to be in, and past their due date. */
  overdue: z.int().min(0),
  /** Live claims they recused themselves from. */
  recused: z.int().min(0),
  /** The next date something of theirs is due. */
  dueAt: z.iso.datetime().nullable(),
});
export type ReviewerProgress = z.infer<typeof ReviewerProgress>;

export const AssignmentList = z.strictObject({
  /** Whole-article ones first, then in reading order; withdrawn ones left out. */
  items: z.array(AssignmentView),
  nextCursor: z.string().nullable(),
  /** Everybody with a part, whatever the page. */
  reviewers: z.array(ReviewerProgress),
});
export type AssignmentList = z.infer<typeof AssignmentList>;

/** What an assignment did. */
export const Assigned = z.strictObject({
  made: z.array(AssignmentView),
  /** Those who were assigned already; with a due date given, theirs is that now. */
  kept: z.array(AssignmentView),
  /** Claims (`claimId: null`: the article) that got fewer people than wanted. */
  unfilled: z.array(
    z.strictObject({
      claimId: Identifier.nullable(),
      missing: z.int().min(1),
      reason: z.enum(["no_candidates", "all_have_it", "recused_or_decided"]),
    }),
  ),
});
export type Assigned = z.infer<typeof Assigned>;

export const ReadMyWorkInput = z.strictObject({
  limit: z.coerce.number().int().min(1).max(LIMITS.pageSize).default(25),
});

export const WORK_KINDS = ["review", "confirm", "question", "decide"] as const;

/** A claim that waits for the viewer. */
export const WorkItem = z.strictObject({
  claimId: Identifier,
  number: z.int().min(1),
  statement: z.string(),
  /** `review`: they are assigned; `confirm`: their review speaks of other words; `question`: they are asked; `decide`: its reviews dispute. */
  kinds: z.array(z.enum(WORK_KINDS)).min(1),
  dueAt: z.iso.datetime().nullable(),
  overdue: z.boolean(),
});
export type WorkItem = z.infer<typeof WorkItem>;

export const WorkArticle = z.strictObject({
  id: Identifier,
  title: z.string(),
  language: z.string().nullable(),
  direction: z.enum(DIRECTIONS),
  items: z.array(WorkItem),
});
export type WorkArticle = z.infer<typeof WorkArticle>;

/** What waits for the viewer, the most urgent article first. `total` counts all that waits; `articles` holds at most the limit of it. */
export const MyWork = z.strictObject({
  articles: z.array(WorkArticle),
  total: z.int().min(0),
  overdue: z.int().min(0),
});
export type MyWork = z.infer<typeof MyWork>;
