import { done } from "@/lib/core/result";
import { eraseEventPayload } from "@/lib/operations/erase-event-payload";
import { AS_OPTION, type Command } from "./command";
import { withContext } from "./open-context";

export const auditErase: Command = {
  name: "audit erase",
  summary: "Erase what an event of the history says; that it happened stays, and the chain still verifies",
  arguments: [{ name: "EVENT", about: "the event's id, as the history or the API gives it" }],
  options: {
    reason: { value: "TEXT", about: "why; it stays in the history", required: true },
    ...AS_OPTION,
  },
  examples: ["stet audit erase k3v9… --reason 'Erasure was asked for on 2 March' --as ana@example.org"],
  async run({ arguments: [eventId = ""], text, env }) {
    const reason = text("reason") ?? "";
    const erased = await withContext(env, text("as"), (context) => eraseEventPayload(context, { eventId, reason }));
    if (!erased.ok) return erased;
    const { type } = erased.value;
    return done({ value: erased.value, text: `${eventId}\n`, note: `The details of this event (${type}) are erased.` });
  },
};
