import { z } from "zod";
import { isLoopback, line, parsed } from "./env-values";

/** The variables of sign-in with an OpenID Connect provider. */
export const PROVIDER_VARIABLES = {
  OIDC_ISSUER: parsed(
    (url) =>
      (url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url))) &&
      !url.search &&
      !url.hash &&
      !url.username,
    "must be the provider's issuer, on https unless it is this machine, like https://login.example.org",
  ).optional(),
  OIDC_CLIENT_ID: line("the id the provider gave this Stet, like stet-desk", /^[\x20-\x7e]{1,500}$/).optional(),
  OIDC_CLIENT_SECRET: z
    .string()
    .regex(/^[\x20-\x7e]{8,1000}$/, "must be the secret the provider gave this Stet, at least 8 characters")
    .optional(),
  OIDC_NAME: line("the provider's name as people know it, like Harbour News", /^[^\p{Cc}]{1,60}$/u).optional(),
};

/** An OpenID Connect provider that people may sign in with. */
export type ProviderEnv = {
  /** As it was configured; a slash at its end does not matter. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What its button says. */
  name: string;
};

type Given = { OIDC_ISSUER?: string; OIDC_CLIENT_ID?: string; OIDC_CLIENT_SECRET?: string; OIDC_NAME?: string };

const TOGETHER = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"] as const;

/** The variables that are missing beside the ones that are set; none when there is no provider at all. */
export function missingOfProvider(given: Partial<Given>): string[] {
  const missing = TOGETHER.filter((name) => given[name] === undefined);
  return missing.length === TOGETHER.length && given.OIDC_NAME === undefined ? [] : missing;
}

/** The provider; `null` when none is configured. Its name is its host when no other is given. */
export function providerOf({
  OIDC_ISSUER,
  OIDC_CLIENT_ID,
  OIDC_CLIENT_SECRET,
  OIDC_NAME,
}: Partial<Given>): ProviderEnv | null {
  if (OIDC_ISSUER === undefined || OIDC_CLIENT_ID === undefined || OIDC_CLIENT_SECRET === undefined) return null;
  return {
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    name: OIDC_NAME ?? new URL(OIDC_ISSUER).hostname,
  };
}
