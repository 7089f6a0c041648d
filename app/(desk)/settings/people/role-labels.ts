import type { PERSON_STATUSES, PersonRole } from "@/lib/schemas/person";

/** A role as people read it, and what it lets them do. */
export const ROLE_LABELS = {
  admin: { label: "Admin", may: "everything an editor may, and people and settings" },
  editor: { label: "Editor", may: "everything a reviewer may, and decide" },
  reviewer: { label: "Reviewer", may: "import articles, add claims, review them" },
  observer: { label: "Observer", may: "read and export" },
} satisfies Record<PersonRole, { label: string; may: string }>;

export const STATUS_LABELS = {
  invited: "Invited, no password yet",
  active: "Active",
  deactivated: "Deactivated",
} satisfies Record<(typeof PERSON_STATUSES)[number], string>;
