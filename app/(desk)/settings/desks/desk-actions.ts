"use server";

import { addArchiveService } from "@/lib/operations/add-archive-service";
import { changeDesk } from "@/lib/operations/change-desk";
import { createDesk } from "@/lib/operations/create-desk";
import { removeArchiveService } from "@/lib/operations/remove-archive-service";
import { removeMember } from "@/lib/operations/remove-member";
import { retireRating } from "@/lib/operations/retire-rating";
import { setMember } from "@/lib/operations/set-member";
import { defineAction } from "@/lib/server/action";
import { formFields } from "@/lib/server/form-fields";
import { readNameForm, readPolicyForm, readWatchForm } from "./read-desk-forms";

export const createDeskAction = defineAction(createDesk, { goTo: ({ slug }) => `/settings/desks/${slug}` });

export const changeNameAction = defineAction(changeDesk, {
  read: (form) => readNameForm(formFields(form)),
  show: ({ revision }) => ({ revision }),
});

export const changePolicyAction = defineAction(changeDesk, {
  read: (form) => readPolicyForm(formFields(form)),
  show: ({ revision }) => ({ revision }),
});

export const changeWatchAction = defineAction(changeDesk, {
  read: (form) => readWatchForm(formFields(form)),
  show: ({ revision }) => ({ revision }),
});

export const retireRatingAction = defineAction(retireRating, {
  read: (form) => {
    const { version, retired, ...rest } = formFields(form);
    return { ...rest, version: Number(version), retired: retired === "yes" };
  },
});

export const setMemberAction = defineAction(setMember, { show: ({ name, role }) => ({ name, role }) });

export const removeMemberAction = defineAction(removeMember, {
  show: ({ assignmentsWithdrawn }) => ({ assignmentsWithdrawn }),
});

export const addArchiveAction = defineAction(addArchiveService);

export const removeArchiveAction = defineAction(removeArchiveService);
