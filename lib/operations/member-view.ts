import type { MemberRow } from "@/lib/data/members";
import type { MemberView } from "@/lib/schemas/desk";
import { personStatus } from "./person-view";

/** A member as others see them; `showEmail` to who runs the desk. */
export function viewMember(row: MemberRow, { showEmail }: { showEmail: boolean }): MemberView {
  const { id, name, email, role } = row;
  return { id, name, email: showEmail ? email : null, role, status: personStatus(row) };
}
