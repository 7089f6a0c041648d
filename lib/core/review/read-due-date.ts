import { isTimeZone } from "../report/show-date";
import { zonedMoment } from "./zoned-time";

/** A due date from a form's fields: a moment in ISO 8601, `null` where none was given, and what is no time as it was typed, for the schema to refuse. */
export function readDueDate({ dueAt = "", zone = "" }: Record<string, string | undefined>): string | null {
  if (dueAt.trim() === "") return null;
  return zonedMoment(dueAt, isTimeZone(zone) ? zone : "UTC") ?? dueAt;
}
