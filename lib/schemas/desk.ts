import { z } from "zod";
import { CONSENSUS_RULES } from "@/lib/core/review/consensus";
import { ROLES } from "@/lib/core/review/role";
import { SCALE_PRESETS } from "@/lib/core/verdict/presets";
import { Identifier } from "./article";
import { DeskPolicyView } from "./desk-policy";
import { AskedDeskSlug, DeskSlug } from "./desk-slug";
import { LIMITS } from "./limits";
import { PERSON_STATUSES } from "./person";
import { RatingScaleView } from "./scale";
import { line } from "./text";

/** The name of a zone in the IANA database. */
export const TimeZone = z
  .string()
  .trim()
  .max(100)
  .refine(isTimeZone, "Give a time zone by its IANA name, like Europe/Lisbon.");

function isTimeZone(name: string): boolean {
  // An offset like +01:00 is no zone: it does not know summer.
  if (!/^[A-Za-z][A-Za-z0-9_+/-]*$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

export const CreateDeskInput = z.strictObject({
  name: line(LIMITS.nameCharacters),
  slug: DeskSlug,
  timeZone: TimeZone.default("UTC"),
  /** The scale it starts with. */
  scale: z.enum(SCALE_PRESETS, { error: `Choose one of ${SCALE_PRESETS.join(", ")}.` }).default("stet-five"),
});

/** Roles that a desk may leave its decisions to. */
export const DECIDER_ROLES = ["reviewer", "editor"] as const;

const between = (least: number, most: number) => {
  const message = `Give a whole number from ${least} to ${most}.`;
  return z.int(message).min(least, message).max(most, message);
};

/** What of a desk can change; absent fields stay as they are. */
export const ChangeDeskInput = z.strictObject({
  deskId: Identifier,
  /** The desk's revision that the person saw. */
  revision: z.int().min(1),
  name: line(LIMITS.nameCharacters).optional(),
  timeZone: TimeZone.optional(),
  reviewsNeeded: between(1, LIMITS.reviewsNeeded).optional(),
  blind: z.boolean().optional(),
  sourcesNeeded: between(0, LIMITS.sourcesNeeded).optional(),
  consensusRule: z.enum(CONSENSUS_RULES).optional(),
  /** Equal verdicts that the rule `quorum` asks for. */
  quorum: between(1, LIMITS.reviewsNeeded).optional(),
  /** The weakest role that may decide a claim. */
  deciderRole: z.enum(DECIDER_ROLES).optional(),
  reviewersMayDecide: z.boolean().optional(),
  /** Hours between two looks at the pages of its articles; null: only by hand. */
  watchHours: between(1, LIMITS.watchHours).nullable().optional(),
});

/** Takes a label of the desk's scale out of use, or brings it back. */
export const RetireRatingInput = z.strictObject({
  deskId: Identifier,
  /** The scale's version that the person saw. */
  version: z.int().min(1),
  code: z.string().trim().min(1).max(100),
  retired: z.boolean(),
});

export const DeskReference = z.strictObject({ deskId: Identifier });
/** A desk by its id, or by the short name that addresses carry. */
export const ReadDeskInput = z.union([DeskReference, z.strictObject({ slug: AskedDeskSlug })]);

const page = {
  limit: z.coerce.number().int().min(1).max(LIMITS.pageSize).default(LIMITS.pageSize),
  cursor: z.string().max(200).optional(),
};
export const ListDesksInput = z.strictObject(page);
export const ListMembersInput = DeskReference.extend(page);

export const MemberReference = z.strictObject({ deskId: Identifier, userId: Identifier });
export const SetMemberInput = MemberReference.extend({ role: z.enum(ROLES) });
/** Hands what somebody is asked to review to somebody else; absent `deskId`: on every desk. */
export const TransferInput = z.strictObject({
  userId: Identifier,
  toUserId: Identifier,
  deskId: Identifier.optional(),
});

/** A desk in a list. */
export const DeskSummary = z.strictObject({
  id: Identifier,
  slug: z.string(),
  name: z.string(),
  timeZone: z.string(),
  /** Yours there; an admin is an editor everywhere. */
  role: z.enum(ROLES),
  members: z.int().min(0),
});
export type DeskSummary = z.infer<typeof DeskSummary>;

export const DeskList = z.strictObject({ items: z.array(DeskSummary), nextCursor: z.string().nullable() });
export type DeskList = z.infer<typeof DeskList>;

/** A desk with its policy and its scale. */
export const DeskView = DeskSummary.omit({ members: true }).extend({
  revision: z.int().min(1),
  /** Hours between two looks at the pages of its articles; null: only by hand. */
  watchHours: z.int().min(1).nullable(),
  policy: DeskPolicyView,
  scale: RatingScaleView,
  may: z.strictObject({
    /** Change its name, policy and scale. */
    edit: z.boolean(),
    /** Say who is on it. */
    manageMembers: z.boolean(),
  }),
});
export type DeskView = z.infer<typeof DeskView>;

export const MemberView = z.strictObject({
  id: Identifier,
  name: z.string(),
  /** `null` to who may not edit the desk. */
  email: z.string().nullable(),
  role: z.enum(ROLES),
  status: z.enum(PERSON_STATUSES),
});
export type MemberView = z.infer<typeof MemberView>;

export const MemberList = z.strictObject({ items: z.array(MemberView), nextCursor: z.string().nullable() });
export type MemberList = z.infer<typeof MemberList>;

/** What became of a member who was taken off a desk: their reviews stay. */
export const RemovedMember = z.strictObject({ id: Identifier, assignmentsWithdrawn: z.int().min(0) });
export type RemovedMember = z.infer<typeof RemovedMember>;

/** What became of the assignments of somebody. */
export const Transferred = z.strictObject({
  moved: z.int().min(0),
  /** The receiver was asked already, and keeps their own. */
  kept: z.int().min(0),
  /** Claims the receiver decided: nobody reviews their own decision. */
  skipped: z.array(z.strictObject({ claimId: Identifier, number: z.int().min(1), articleTitle: z.string() })),
});
export type Transferred = z.infer<typeof Transferred>;
