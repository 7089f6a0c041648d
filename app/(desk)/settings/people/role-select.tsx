import type { FieldControl } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { PERSON_ROLES, type PersonRole } from "@/lib/schemas/person";
import { ROLE_LABELS } from "./role-labels";

/** The roles with what each may do. */
export function RoleSelect({ control, value }: { control: FieldControl; value: string | PersonRole }) {
  return (
    // React does not give a select its default back when a form is reset: a new key does.
    <Select key={value} {...control} defaultValue={value}>
      {PERSON_ROLES.toReversed().map((role) => (
        <option key={role} value={role}>
          {ROLE_LABELS[role].label}: {ROLE_LABELS[role].may}
        </option>
      ))}
    </Select>
  );
}
