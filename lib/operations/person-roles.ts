import type { Role } from "@/lib/core/review/role";
import type { PersonRole } from "@/lib/schemas/person";

/** What a person's role means in rows: an admin is an editor on the desk as well. */
export function rowRoles(role: PersonRole): { isAdmin: boolean; deskRole: Role } {
  return role === "admin" ? { isAdmin: true, deskRole: "editor" } : { isAdmin: false, deskRole: role };
}
