"use server";

import { addPerson } from "@/lib/operations/add-person";
import { changeRole } from "@/lib/operations/change-role";
import { deactivatePerson } from "@/lib/operations/deactivate-person";
import { reactivatePerson } from "@/lib/operations/reactivate-person";
import { renewInvite } from "@/lib/operations/renew-invite";
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

export const changeRoleAction = defineAction(changeRole, { show: ({ role }) => ({ role }) });

export const deactivatePersonAction = defineAction(deactivatePerson);

export const reactivatePersonAction = defineAction(reactivatePerson);

export const renewInviteAction = defineAction(renewInvite, {
  show: ({ inviteUrl, mailed }) => ({ inviteUrl, mailed }),
});
