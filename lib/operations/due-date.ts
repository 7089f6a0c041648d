import type { Problem } from "@/lib/core/result";
import type { Context } from "./context";
import { refuseFields } from "./refuse-fields";

/** The refusal of a due date that has passed; `null` when it may be set. */
export function refusePast({ now }: Context, dueAt: string | null | undefined): Problem | null {
  if (!dueAt || new Date(dueAt) >= now) return null;
  return refuseFields([{ path: "dueAt", message: "This has passed already. Give a date and time to come." }]);
}
