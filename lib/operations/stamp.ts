import type { EventStamp } from "@/lib/data/events";
import type { Context } from "./context";

/** Who and when, for the events an operation leaves. */
export function stampOf(context: Context): EventStamp {
  return {
    now: context.now,
    ids: context.ids,
    secret: context.secret,
    actorId: context.actor.kind === "user" ? context.actor.id : null,
  };
}
