import { z } from "zod";
import { ROLES } from "@/lib/core/review/role";
import { Identifier } from "./article";
import { AskedDeskSlug } from "./desk-slug";
import { LIMITS } from "./limits";
import { line } from "./text";

/** Lower-cased before it is compared or stored. */
export const EmailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .max(LIMITS.emailCharacters, `At most ${LIMITS.emailCharacters} characters.`)
  .pipe(z.email("Give an e-mail address like ana@example.org."));

/** What a form says before anything is typed. */
export const PASSWORD_HINT = `At least ${LIMITS.passwordMinimum} characters; a few words make a good one.`;

const TOO_LONG_PASSWORD = `At most ${LIMITS.passwordCharacters.toLocaleString("en")} characters.`;

export const Password = z
  .string()
  .min(LIMITS.passwordMinimum, `This is too short: use at least ${LIMITS.passwordMinimum} characters.`)
  .max(LIMITS.passwordCharacters, TOO_LONG_PASSWORD);

/** A password that exists already: compared, not judged. */
const KnownPassword = z.string().min(1, "Type your password.").max(LIMITS.passwordCharacters, TOO_LONG_PASSWORD);

/** A desk role, or `admin`: who also administers the installation. */
export const PERSON_ROLES = ["admin", "editor", "reviewer", "observer"] as const;
export type PersonRole = (typeof PERSON_ROLES)[number];

const PersonName = line(LIMITS.nameCharacters);

export const SetUpInput = z.strictObject({
  token: z.string().max(200),
  name: PersonName,
  email: EmailAddress,
  password: Password,
});
export const AddPersonInput = z.strictObject({
  email: EmailAddress,
  name: PersonName,
  role: z.enum(PERSON_ROLES),
  /** The desk they are put on; absent: the default one. */
  deskSlug: AskedDeskSlug.optional(),
  /** Absent: the person chooses one through a link that works once. */
  password: Password.optional(),
});
/** Whoever may name a link may see whom it is for. */
export const ReadInviteInput = z.strictObject({ token: z.string().max(200) });
export const AcceptInviteInput = z.strictObject({ token: z.string().max(200), password: Password });
export const ChangeRoleInput = z.strictObject({ userId: Identifier, role: z.enum(PERSON_ROLES) });
export const SetAdminInput = z.strictObject({ userId: Identifier, isAdmin: z.boolean() });
export const PersonReference = z.strictObject({ userId: Identifier });
export const InviteReference = z.strictObject({ inviteId: Identifier });
export const ListPeopleInput = z.strictObject({
  limit: z.coerce.number().int().min(1).max(LIMITS.pageSize).default(LIMITS.pageSize),
  cursor: z.string().max(200).optional(),
});
export const SignInInput = z.strictObject({
  email: EmailAddress,
  password: KnownPassword,
});
export const ChangeNameInput = z.strictObject({ name: PersonName });
export const ChangeMailDigestInput = z.strictObject({ mailDigest: z.boolean() });
export const ChangePasswordInput = z.strictObject({
  currentPassword: KnownPassword,
  newPassword: Password,
});
/** `invited`: has no way to sign in yet, neither a password nor an account at a provider. */
export const PERSON_STATUSES = ["invited", "active", "deactivated"] as const;

/** A person as admins see them. */
export const Person = z.strictObject({
  id: Identifier,
  name: z.string(),
  email: z.string(),
  /** `admin`, else their role on the default desk; `null` when they are not on it. */
  role: z.enum(PERSON_ROLES).nullable(),
  /** Where they work, the oldest desk first. */
  desks: z.array(z.strictObject({ id: Identifier, slug: z.string(), name: z.string(), role: z.enum(ROLES) })),
  status: z.enum(PERSON_STATUSES),
  createdAt: z.iso.datetime(),
});
export type Person = z.infer<typeof Person>;

export const PersonList = z.strictObject({ items: z.array(Person), nextCursor: z.string().nullable() });
export type PersonList = z.infer<typeof PersonList>;

/** A link that still works. */
export const InviteView = z.strictObject({
  id: Identifier,
  userId: Identifier,
  name: z.string(),
  email: z.string(),
  /** They have a password already, and forgot it. */
  renews: z.boolean(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});
export type InviteView = z.infer<typeof InviteView>;

export const InviteList = z.strictObject({ items: z.array(InviteView), nextCursor: z.string().nullable() });
export type InviteList = z.infer<typeof InviteList>;
