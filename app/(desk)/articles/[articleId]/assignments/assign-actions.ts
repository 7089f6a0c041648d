"use server";

import { assign } from "@/lib/operations/assign";
import { changeAssignment, withdrawAssignment } from "@/lib/operations/change-assignment";
import { defineAction } from "@/lib/server/action";
import { readAssignForm, readDueForm, readSeenAssignment } from "./read-assign-form";

export const assignAction = defineAction(assign, {
  read: readAssignForm,
  show: ({ made, kept, unfilled }) => ({
    made: made.length,
    people: new Set(made.map(({ assignee }) => assignee.id)).size,
    kept: kept.length,
    unfilled: unfilled.map(({ claimId, missing, reason }) => ({ claimId, missing, reason })),
  }),
});

export const changeDueAction = defineAction(changeAssignment, { read: readDueForm });

export const withdrawAssignmentAction = defineAction(withdrawAssignment, { read: readSeenAssignment });
