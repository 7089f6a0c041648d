import { z } from "zod";
import { Identifier } from "./article";
import { LIMITS } from "./limits";
import { line } from "./text";

export const CreateTokenInput = z.strictObject({
  /** What its owner knows it by. */
  name: line(LIMITS.nameCharacters),
  readOnly: z.boolean().default(false),
  /** Days until it expires. */
  days: z.int("Give a number of days.").min(1, "At least one day.").max(366, "At most 366 days.").default(90),
});

export const TokenReference = z.strictObject({ tokenId: Identifier });

/** A token as its owner sees it; the secret itself is shown once and not kept. */
export const TokenView = z.strictObject({
  id: Identifier,
  name: z.string(),
  readOnly: z.boolean(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  expired: z.boolean(),
  lastUsedAt: z.iso.datetime().nullable(),
});
export type TokenView = z.infer<typeof TokenView>;

export const TokenList = z.strictObject({ items: z.array(TokenView) });
export type TokenList = z.infer<typeof TokenList>;
