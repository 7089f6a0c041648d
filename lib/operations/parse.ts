import type { z } from "zod";
import { done, type Result, refuse } from "@/lib/core/result";

/** `input` as `schema` reads it, or `invalid_input` with one error per field: the only place where input becomes typed. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): Result<z.output<Schema>> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return done(parsed.data);
  const errors = parsed.error.issues.flatMap(fieldErrors);
  const [first] = errors;
  return refuse(
    "invalid_input",
    first === undefined ? "The input is not valid." : `${first.path || "input"}: ${first.message}`,
    { errors },
  );
}

function fieldErrors(issue: z.core.$ZodIssue): { path: string; message: string }[] {
  const path = issue.path.map(String).join(".");
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      path: path === "" ? key : `${path}.${key}`,
      message: "There is no such field.",
    }));
  }
  return [{ path, message: issue.message }];
}
