import { z } from "zod";
import { Identifier } from "./article";

/** What identifies a person at a provider: the issuer and its subject (OpenID Connect Core, section 2), never an address. */
const ProviderIdentity = {
  issuer: z.string().min(1).max(2_048),
  subject: z.string().min(1).max(255),
};

/** Who a provider says somebody is, from an id_token that was already verified. */
export const ProviderSignInInput = z.strictObject({
  ...ProviderIdentity,
  /** As the provider wrote it; `null` when it told none. */
  email: z.string().max(1_000).nullable(),
  /** `email_verified`, and that it was the boolean `true`. */
  emailVerified: z.boolean(),
});
export type ProviderSignInInput = z.infer<typeof ProviderSignInInput>;

export const LinkAccountInput = z.strictObject(ProviderIdentity);
export const AccountReference = z.strictObject({ accountId: Identifier });
