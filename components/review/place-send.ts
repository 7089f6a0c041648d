import type { FieldError } from "@/lib/core/result";

/** What a form about a claim's places knows of its last send. A confirmation that worked leads on, and is not told here. */
export type PlaceAnswerState =
  | { status: "idle" }
  | { status: "kept" }
  | {
      status: "refused";
      title: string;
      message: string | null;
      errors: FieldError[];
      /** What was typed and chosen, given back by the fields' names. */
      fields: Record<string, string>;
      /** Somebody else changed the claim, or the text, first. */
      isConflict: boolean;
      /** Counts refusals, so that each is read out. */
      attempt: number;
    };

export type PlaceFormAction = (previous: PlaceAnswerState, form: FormData) => Promise<PlaceAnswerState>;

export const NOTHING_SENT: PlaceAnswerState = { status: "idle" };

/**
 * The action as the browser sends it: when the server cannot be reached, the form says so and holds what was typed, where an
 * error page would lose it.
 */
export function sendPlaces(action: PlaceFormAction): PlaceFormAction {
  return async (previous, form) => {
    try {
      return await action(previous, form);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      const fields: Record<string, string> = {};
      for (const [name, value] of form) if (typeof value === "string") fields[name] = value;
      const attempt = previous.status === "refused" ? previous.attempt + 1 : 1;
      const message = "The server cannot be reached. What you typed is still here: try again in a moment.";
      return { status: "refused", title: "Nothing is sent", message, errors: [], fields, isConflict: false, attempt };
    }
  };
}
