"use client";

import { ErrorSummary } from "@/components/ui/error-summary";
import type { ActionState } from "@/lib/server/action-state";

/** Why a form was refused, above its fields; takes the focus when it appears. */
export function FormProblem({ state, title }: { state: ActionState<unknown>; title: string }) {
  if (state.status !== "error") return null;
  const errors = Object.entries(state.fieldErrors).map(([path, message]) => ({ path, message }));
  return <ErrorSummary title={title} message={errors.length === 0 ? state.message : undefined} errors={errors} />;
}
