import { refuse } from "@/lib/core/result";

/** The refusal of a cursor that is not one the client was given; `path`: the field it came in. */
export function badCursor(path: string) {
  const message = "Take it from nextCursor of the page before.";
  return refuse("invalid_input", `${path}: ${message}`, { errors: [{ path, message }] });
}
