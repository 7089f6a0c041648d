import { z } from "zod";
import { ERROR_CODES } from "@/lib/core/result";

/** A refusal as the API gives it: RFC 9457 `application/problem+json` with a stable `code`. */
export const ProblemView = z.strictObject({
  type: z.string().describe("urn:stet:problem: and the code"),
  title: z.string().describe("The same for every problem of this code"),
  status: z.int().min(400).max(599),
  detail: z.string().describe("What is wrong this time, and the way out, for a person"),
  code: z.enum(ERROR_CODES).describe("Branch on this; it never changes its meaning"),
  errors: z
    .array(z.strictObject({ path: z.string().describe("The field, dotted: sources.0.url"), message: z.string() }))
    .describe("One entry for each field concerned; empty when no field is"),
  current: z.unknown().optional().describe("With conflict: the record as it is now"),
  fault: z.string().optional().describe("With unreadable_page: the name of what is wrong, like paywall or scanned"),
  instance: z.string().optional().describe("With internal: what the server's log calls this occasion"),
});
export type ProblemView = z.infer<typeof ProblemView>;
