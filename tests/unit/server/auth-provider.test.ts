import { describe, expect, test } from "vitest";
import { authProvider, identityIn } from "@/lib/server/auth-provider";

const ISSUER = "https://login.example.org";
const provider = authProvider({
  issuer: `${ISSUER}/`,
  clientId: "stet",
  clientSecret: "a secret",
  name: "Harbour News",
});

const idToken = (claims: object) => `e30.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.c2ln`;

/** What is read of an id_token that was verified, and of what the userinfo endpoint tells. */
async function read(claims: object, told: object = {}) {
  const { userinfo } = provider;
  if (typeof userinfo !== "object" || userinfo.request === undefined) throw new Error("the provider reads no claims");
  const asked: string[] = [];
  const client = {
    userinfo: async (accessToken: string) => {
      asked.push(accessToken);
      return told;
    },
  };
  const context = { tokens: { id_token: idToken(claims), access_token: "access" }, client, provider };
  const found = await userinfo.request(context as unknown as Parameters<typeof userinfo.request>[0]);
  return { found: { ...found }, asked };
}

describe("what a provider tells of somebody", () => {
  test("is found by discovery, whether the issuer ends in a slash or not", async () => {
    expect(provider.wellKnown).toBe(`${ISSUER}/.well-known/openid-configuration`);
    const { found } = await read({ iss: ISSUER, sub: "7", email: "ana@example.org", email_verified: true });
    expect(identityIn(found)).toEqual({ issuer: ISSUER, subject: "7", email: "ana@example.org", emailVerified: true });
  });

  test("is in the id_token; the userinfo endpoint is asked only for an address that is not there", async () => {
    const told = { sub: "7", email: "ana@example.org", email_verified: true };
    expect((await read({ iss: ISSUER, sub: "7", email: "b@example.org" }, told)).asked).toEqual([]);
    const { found, asked } = await read({ iss: ISSUER, sub: "7" }, told);
    expect(asked).toEqual(["access"]);
    expect(identityIn(found)).toMatchObject({ email: "ana@example.org", emailVerified: true });
    const mixed = await read({ iss: ISSUER, sub: "7", email_verified: true }, { sub: "7", email: "ana@example.org" });
    expect(identityIn(mixed.found)?.emailVerified).toBe(false);
  });

  test("is refused when another issuer made it, or the userinfo endpoint names somebody else", async () => {
    await expect(read({ iss: "https://evil.example.org", sub: "7", email: "a@example.org" })).rejects.toThrow("issuer");
    await expect(read({ iss: ISSUER, sub: "7" }, { sub: "8", email: "a@example.org" })).rejects.toThrow("subject");
    await expect(read({ iss: ISSUER, sub: "7" }, { email: "a@example.org" })).rejects.toThrow("subject");
  });

  test("counts as verified only by the boolean", () => {
    for (const email_verified of ["true", 1, null, undefined, false]) {
      expect(identityIn({ iss: ISSUER, sub: "7", email: "a@example.org", email_verified })?.emailVerified).toBe(false);
    }
    expect(identityIn({ iss: ISSUER, sub: "7", email: ["a@example.org"] })?.email).toBeNull();
    expect(identityIn({ iss: ISSUER, sub: "" })).toBeNull();
    expect(identityIn({ iss: 1, sub: "7" })).toBeNull();
  });
});
