import { z } from "zod";
import { ROLES } from "@/lib/core/review/role";
import { Identifier } from "./article";
import { LIMITS } from "./limits";
import { prose } from "./text";

const NOTHING_WRITTEN = "Write something first.";

/** What is said, in Markdown. */
const Body = prose(LIMITS.commentCharacters).refine((body) => body.trim() !== "", NOTHING_WRITTEN);

/** Ids of the people who are meant by an `@Name` that several have; people whose name is in the text once need not be in it. */
const Mentions = z
  .array(Identifier)
  .max(LIMITS.mentionsPerComment, `A comment may mention ${LIMITS.mentionsPerComment} people.`)
  .default([]);

/** Begins a thread on a claim, or goes on with one. */
export const AddCommentInput = z.strictObject({
  claimId: Identifier,
  body: Body,
  /** Absent: a thread of its own. */
  threadId: Identifier.optional(),
  /** Of a new thread only: whether it keeps the article from being published until it is answered. */
  isQuestion: z.boolean().default(false),
  mentions: Mentions,
});
export type AddCommentInput = z.infer<typeof AddCommentInput>;

/** Any comment of the thread names it. */
export const ResolveThreadInput = z.strictObject({
  commentId: Identifier,
  /** What answers it, added to the thread in the same step. */
  answer: Body.optional(),
  mentions: Mentions,
});
export type ResolveThreadInput = z.infer<typeof ResolveThreadInput>;

export const ReopenThreadInput = z.strictObject({ commentId: Identifier });

const PersonNamed = z.strictObject({ id: Identifier, name: z.string() });

/** One comment of a thread; it is never edited. */
export const CommentView = z.strictObject({
  id: Identifier,
  claimId: Identifier,
  /** The id of the thread's first comment. */
  threadId: Identifier,
  author: PersonNamed,
  body: z.string(),
  /** The people it names. */
  mentions: z.array(PersonNamed),
  createdAt: z.iso.datetime(),
});
export type CommentView = z.infer<typeof CommentView>;

/** A thread with its comments, oldest first. */
export const ThreadView = z.strictObject({
  id: Identifier,
  claimId: Identifier,
  /** Whether it keeps the article from being published while it is open. */
  isQuestion: z.boolean(),
  resolved: z.strictObject({ at: z.iso.datetime(), by: PersonNamed.nullable() }).nullable(),
  comments: z.array(CommentView),
  /** How you may resolve it: at once, with an answer only, or not. */
  mayResolve: z.enum(["free", "with_answer", "no"]),
});
export type ThreadView = z.infer<typeof ThreadView>;

/** Every thread on a claim, oldest first. */
export const ThreadList = z.strictObject({ items: z.array(ThreadView) });

/** Who can be named in a comment; `role` tells namesakes apart. */
export const MentionableView = PersonNamed.extend({ role: z.enum(ROLES) });
export type MentionableView = z.infer<typeof MentionableView>;

export const MentionableList = z.strictObject({ items: z.array(MentionableView) });
