import type { DecisionDraft } from "@/lib/core/decision-form/decision-draft";
import type { FieldError } from "@/lib/core/result";
import { DECISION_OUTCOMES } from "@/lib/core/review/decision";

/** What a decision form knows of its last send. */
export type DecisionAnswer =
  | { status: "idle" }
  /** It is made; `href` leads on to the next difference. Without scripts the answer itself does. */
  | { status: "decided"; href: string }
  | {
      status: "refused";
      title: string;
      message: string | null;
      errors: FieldError[];
      /** What was typed, given back. */
      draft: DecisionDraft;
      /** Somebody decided, reviewed or changed the claim meanwhile. */
      isConflict: boolean;
      /** Counts refusals, so that each is read out. */
      attempt: number;
    };

export type DecisionFormAction = (previous: DecisionAnswer, form: FormData) => Promise<DecisionAnswer>;

export const NOT_DECIDED: DecisionAnswer = { status: "idle" };

/** The draft in a form that was sent. */
export function readDecisionForm(form: FormData): DecisionDraft {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  return {
    outcome: DECISION_OUTCOMES.find((outcome) => outcome === text("outcome")) ?? "verdict",
    verdict: text("verdict") || null,
    summary: text("summary").replace(/\r\n?/g, "\n"),
  };
}

/** The action as the browser sends it: when the server cannot be reached, the form says so and holds what was typed, where an error page would lose it. */
export function sendDecision(action: DecisionFormAction): DecisionFormAction {
  return async (previous, form) => {
    try {
      return await action(previous, form);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      return {
        status: "refused",
        title: "Nothing is sent",
        message: "The server cannot be reached. What you typed is still here: try again in a moment.",
        errors: [],
        draft: readDecisionForm(form),
        isConflict: false,
        attempt: previous.status === "refused" ? previous.attempt + 1 : 1,
      };
    }
  };
}
