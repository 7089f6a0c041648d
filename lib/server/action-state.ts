import type { ErrorCode, Problem } from "@/lib/core/result";
import { formFields } from "./form-fields";

/** What a form knows about its last send. `values` gives a refused form back what was typed (never a password). */
export type ActionState<T = null> =
  | { status: "idle" }
  | { status: "ok"; value: T }
  | {
      status: "error";
      code: ErrorCode;
      message: string;
      /** Field name → what is wrong with it, in words. */
      fieldErrors: Record<string, string>;
      values: Record<string, string>;
    };

export const IDLE = { status: "idle" } as const satisfies ActionState;

/** The refusal as a form shows it. */
export function failed(problem: Problem, form: FormData): Extract<ActionState, { status: "error" }> {
  const fieldErrors: Record<string, string> = {};
  for (const { path, message } of problem.errors ?? []) fieldErrors[path] ??= message;
  return { status: "error", code: problem.code, message: problem.message, fieldErrors, values: typed(form) };
}

function typed(form: FormData): Record<string, string> {
  return Object.fromEntries(Object.entries(formFields(form)).filter(([name]) => !/password/i.test(name)));
}
