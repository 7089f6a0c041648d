import { unstable_rethrow } from "next/navigation";
import { refuse } from "@/lib/core/result";
import type { FormAction } from "@/lib/server/action";
import { failed } from "@/lib/server/action-state";

/**
 * The action as the browser sends it: when the server cannot be reached, the form says so and still holds what was typed, where
 * an error page would lose it. `onAdded` is called once the claim is there, before the browser goes to it.
 */
export function sendClaim(action: FormAction<null>, onAdded: () => void): FormAction<null> {
  return async (previous, form) => {
    try {
      return await action(previous, form);
    } catch (error) {
      if (error instanceof TypeError) return failed(UNREACHABLE, form);
      // Going to the new claim is thrown, too.
      onAdded();
      unstable_rethrow(error);
      throw error;
    }
  };
}

const UNREACHABLE = refuse(
  "unavailable",
  "The server cannot be reached. What you typed is still here: try again in a moment.",
);
