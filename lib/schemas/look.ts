import { z } from "zod";
import { CARRIED_STATUSES } from "@/lib/core/anchor/carried";
import { Identifier } from "./article";

/** What a look at an article's page came to. */
export const LookView = z.strictObject({
  /** `same`: the page has the newest version's text; `changed`: it had another one, and a version was made of it; `fault`: it could not be read. */
  outcome: z.enum(["same", "changed", "fault"]),
  lookedAt: z.iso.datetime(),
  /** Why the page could not be read; null when it could. */
  fault: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
  /** The newest version, by now. */
  version: z.strictObject({ id: Identifier, number: z.int().min(1) }),
  /** Places of live claims in a version that was made, by what became of them. */
  places: z.record(z.enum(CARRIED_STATUSES), z.int().min(0)),
});
export type LookView = z.infer<typeof LookView>;
