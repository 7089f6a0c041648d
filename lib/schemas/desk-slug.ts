import { z } from "zod";
import { LIMITS } from "./limits";
import { isCleanText } from "./text";

/** A desk's short name, in addresses and on the command line; it never changes. */
export const DeskSlug = z
  .string()
  .trim()
  .max(LIMITS.slugCharacters, `At most ${LIMITS.slugCharacters} characters.`)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Use lower-case letters, digits and single hyphens, like sport-desk.");

/** A short name that is looked for: any text may be asked for, and is not there. */
export const AskedDeskSlug = z.string().trim().min(1).max(100).refine(isCleanText, "This is not a desk's short name.");
