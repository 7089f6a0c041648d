"use server";

import { addPerson } from "@/lib/operations/add-person";
import { changeRole } from "@/lib/operations/change-role";
import { deactivatePerson } from "@/lib/operations/deactivate-person";
import { erasePerson } from "@/lib/operations/erase-person";
import { reactivatePerson } from "@/lib/operations/reactivate-person";
import { renewInvite } from "@/lib/operations/renew-invite";
import { revokeInvite } from "@/lib/operations/revoke-invite";
import { setAdmin } from "@/lib/operations/set-admin";
import { transferAssignments } from "@/lib/operations/transfer-assignments";
import { defineAction } from "@/lib/server/action";
import { formFields } from "@/lib/server/form-fields";

export const addPersonAction = defineAction(addPerson, {
  /** An empty password means: let them choose one. */
  read: (form) => {
    const { password, ...details } = formFields(form);
    return password ? { ...details, password } : details;
  },
  show: ({ person, inviteUrl, mailed }) => ({ name: person.name, email: person.email, inviteUrl, mailed }),
});

export const changeRoleAction = defineAction(changeRole, { show: ({ role }) => ({ role: role ?? "observer" }) });

export const deactivatePersonAction = defineAction(deactivatePerson);

export const erasePersonAction = defineAction(erasePerson);

export const reactivatePersonAction = defineAction(reactivatePerson);

export const revokeInviteAction = defineAction(revokeInvite);

export const setAdminAction = defineAction(setAdmin, {
  read: (form) => {
    const { userId, isAdmin } = formFields(form);
    return { userId, isAdmin: isAdmin === "yes" };
  },
  show: ({ role }) => ({ isAdmin: role === "admin" }),
});

export const transferAction = defineAction(transferAssignments, {
  /** No desk named: every desk. */
  read: (form) => {
    const { deskId, ...people } = formFields(form);
    return deskId ? { ...people, deskId } : people;
  },
  show: ({ moved, kept, skipped }) => ({ moved, kept, skipped }),
});

export const renewInviteAction = defineAction(renewInvite, {
  show: ({ inviteUrl, mailed }) => ({ inviteUrl, mailed }),
});
