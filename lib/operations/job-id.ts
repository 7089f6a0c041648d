import { done, type Result, refuse } from "@/lib/core/result";

/** The id of a job, as the queue makes them. */
export const readJobId = (id: string): Result<string> =>
  /^[0-9a-f]{32}$/.test(id) ? done(id) : refuse("not_found", "There is no such job; its id is mistyped.");
