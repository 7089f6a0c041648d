import { readDueDate } from "@/lib/core/review/read-due-date";
import { formFields } from "@/lib/server/form-fields";
import { tickedClaims, tickedPeople } from "./assign-boxes";

/** The form that assigns, as `assign` takes it. People who are ticked are asked by hand, or chosen from; nobody ticked: everybody is. */
export function readAssignForm(form: FormData) {
  const fields = formFields(form);
  const { articleId, method = "by_hand", which, reviewers } = fields;
  const people = tickedPeople(fields);
  const dueAt = readDueDate(fields);
  return {
    articleId,
    method,
    scope: which === "article" ? "article" : "claims",
    ...(which === "ticked" ? { claimIds: tickedClaims(fields) } : {}),
    ...(method === "by_hand" ? { assigneeIds: people } : people.length > 0 ? { candidateIds: people } : {}),
    ...(method !== "by_hand" && reviewers ? { reviewers: Number(reviewers) } : {}),
    ...(dueAt === null ? {} : { dueAt }),
  };
}

export function readDueForm(form: FormData) {
  return { ...readSeenAssignment(form), dueAt: readDueDate(formFields(form)) };
}

export function readSeenAssignment(form: FormData) {
  const { assignmentId, revision } = formFields(form);
  return { assignmentId, revision: Number(revision) };
}
