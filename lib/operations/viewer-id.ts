import type { Context } from "./context";

/** Whose view is taken: a person's own submissions lift the blind for them; the system has none and so sees what somebody who has not submitted sees. */
export const viewerId = (context: Context): string | null => (context.actor.kind === "user" ? context.actor.id : null);
