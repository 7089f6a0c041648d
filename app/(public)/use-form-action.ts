"use client";

import { useActionState } from "react";
import type { FormAction } from "@/lib/server/action";
import { type ActionState, IDLE } from "@/lib/server/action-state";

/** A form's last answer and what its fields need of it: words of what is wrong, and what was typed before. */
export function useFormAction<T>(action: FormAction<T>) {
  const [state, submit] = useActionState<ActionState<T>, FormData>(action, IDLE);
  const refusal = state.status === "error" ? state : null;
  return { state, submit, errors: refusal?.fieldErrors ?? {}, values: refusal?.values ?? {} };
}
