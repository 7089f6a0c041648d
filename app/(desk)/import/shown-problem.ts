import type { FieldError, Problem } from "@/lib/core/result";

/** What is wrong with a form, as its summary shows it. */
export type ShownProblem = { title: string; message?: string; errors: FieldError[] };

/** Errors of the form's own fields stand beside them; whatever else is wrong is said above. */
export function shownProblem(problem: Problem, title: string): ShownProblem {
  const errors = problem.errors ?? [];
  return { title, errors, ...(errors.length === 0 ? { message: problem.message } : {}) };
}
