import type { Context } from "@/lib/operations/context";
import { articleWithClaims, rate } from "./agreement-desk";

/** Verdicts of two people on four claims: they differ on the last alone, by the whole scale. */
export const TWO_VERDICTS = [
  ["true", "true"],
  ["false", "false"],
  ["half_true", "half_true"],
  ["false", "true"],
] as const;

/** An article with claims that these two reviewed. */
export async function reviewedByTwo(first: Context, second: Context, title: string) {
  const made = await articleWithClaims(first, TWO_VERDICTS.length, title);
  for (const [index, [one, other]] of TWO_VERDICTS.entries()) {
    await rate({ ...first, now: new Date() }, made.claimIds[index], one);
    await rate({ ...second, now: new Date() }, made.claimIds[index], other);
  }
  return made;
}
