import { refuse } from "@/lib/core/result";
import { type ActionState, failed } from "./action-state";
import { isDatabaseAway } from "./database-away";

/** Does what a form asks. A database that is away becomes a refusal that gives back what was typed; an error page would lose it. */
export async function keepTyped<T>(form: FormData, work: () => Promise<ActionState<T>>): Promise<ActionState<T>> {
  try {
    return await work();
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    console.error(error);
    return failed(AWAY, form);
  }
}

const AWAY = refuse("unavailable", "The database does not answer right now. Wait a moment, then send this once more.");
