import type { OAuthConfig } from "next-auth/providers/oauth";
import type { ProviderEnv } from "./provider-env";

/** What we read of a provider's claims; a claim of another type counts as absent. */
export type ProviderIdentity = { issuer: string; subject: string; email: string | null; emailVerified: boolean };

/** The provider's name in next-auth's addresses: `/api/auth/callback/provider` is what is registered there. */
export const PROVIDER_ID = "provider";

/** A slow provider must not hold a request for long. */
const PATIENCE_MS = 5_000;

type Claims = Record<string, unknown>;

/**
 * The configured provider for next-auth, found by discovery. openid-client verifies the id_token (signature by the provider's
 * keys, RS256; issuer, audience, times, nonce); that the issuer it discovered is the configured one is for us to look at.
 */
export function authProvider(provider: ProviderEnv): OAuthConfig<Claims> {
  return {
    id: PROVIDER_ID,
    name: provider.name,
    type: "oauth",
    wellKnown: `${withoutSlash(provider.issuer)}/.well-known/openid-configuration`,
    clientId: provider.clientId,
    clientSecret: provider.clientSecret,
    authorization: { params: { scope: "openid email profile" } },
    checks: ["pkce", "state", "nonce"],
    idToken: true,
    httpOptions: { timeout: PATIENCE_MS },
    userinfo: {
      /** Many providers put the address into the id_token, the rest tell it at their userinfo endpoint, which must name the same subject. */
      async request({ tokens, client }) {
        if (tokens.id_token === undefined) throw new Error("there is no id_token");
        const claims: Claims = claimsOf(tokens.id_token);
        if (withoutSlash(String(claims.iss)) !== withoutSlash(provider.issuer))
          throw new Error("another issuer's id_token");
        // An address and whether it is verified are taken from one place, never one from each.
        const told: Claims =
          claims.email === undefined && tokens.access_token ? await client.userinfo(tokens.access_token) : claims;
        if (told.sub !== claims.sub) throw new Error("userinfo names another subject");
        const address: Claims = { email: told.email, email_verified: told.email_verified };
        return { ...address, iss: String(claims.iss), sub: String(claims.sub) };
      },
    },
    profile: (claims) => ({ id: String(claims.sub) }),
  };
}

/** Who the provider says it is. `email_verified` counts only as the boolean it is specified as. */
export function identityIn(claims: Claims): ProviderIdentity | null {
  const { iss, sub, email, email_verified } = claims;
  if (typeof iss !== "string" || typeof sub !== "string" || sub === "") return null;
  return {
    issuer: iss,
    subject: sub,
    email: typeof email === "string" ? email : null,
    emailVerified: email_verified === true,
  };
}

const withoutSlash = (address: string) => address.replace(/\/+$/, "");

/** The claims of an id_token whose signature openid-client has verified already. */
function claimsOf(idToken: string): Claims {
  const claims: unknown = JSON.parse(Buffer.from(idToken.split(".")[1] ?? "", "base64url").toString("utf8"));
  if (typeof claims !== "object" || claims === null) throw new Error("the id_token holds no claims");
  return { ...claims };
}
