import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";

/** What a hostile provider, or somebody between us and it, may do to an id_token. */
export const FORGERIES = ["issuer", "nonce", "audience", "expired", "signature", "none", "userinfo"] as const;
export type Forgery = (typeof FORGERIES)[number];

export const isForgery = (text: string | null): text is Forgery => FORGERIES.some((forgery) => forgery === text);

const CHANGES: Partial<Record<Forgery, object>> = {
  issuer: { iss: "https://evil.example.org" },
  nonce: { nonce: "another flow's" },
  audience: { aud: "another client" },
  expired: { iat: 1_000_000_000, exp: 1_000_000_600 },
};

/** The id_token with one thing wrong with it, and otherwise as the provider would have made it. */
export function forgeIdToken(idToken: string, forgery: Forgery, key: KeyObject): string {
  const [head = "", body = ""] = idToken.split(".");
  const claims = { ...decode(body), ...CHANGES[forgery] };
  if (forgery === "none") return `${encode({ ...decode(head), alg: "none" })}.${encode(claims)}.`;
  const signer = forgery === "signature" ? generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey : key;
  const signed = `${head}.${encode(claims)}`;
  return `${signed}.${sign("RSA-SHA256", Buffer.from(signed), signer).toString("base64url")}`;
}

const decode = (part: string): object => JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
