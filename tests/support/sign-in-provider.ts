import { generateKeyPairSync, type KeyObject } from "node:crypto";
import http from "node:http";
import type { Configuration, Provider as ProviderClass } from "oidc-provider";
import { forgeIdToken, isForgery } from "./forge-id-token";

/** Who signs in at the test's provider, as typed there: `sub=7&email=ana@example.org&verified=true&forge=nonce`. */
type Persona = URLSearchParams;

/** By subject: the provider knows of an account only that. */
type Personas = Map<string, Persona>;

export const PROVIDER_CLIENT = { id: "stet-stories", secret: "a secret for stories alone" };

/** Starts a real OpenID Connect provider (oidc-provider) whose sign-in page believes whatever is typed into it. */
export async function startSignInProvider(
  port: number,
  appUrl: string,
): Promise<{ issuer: string; stop: () => Promise<void> }> {
  const issuer = `http://127.0.0.1:${port}`;
  const personas: Personas = new Map();
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const provider = await quietly(async () => {
    const { Provider } = await import("oidc-provider");
    return new Provider(issuer, configuration(appUrl, privateKey, personas));
  });
  provider.use(async (context, next) => {
    await next();
    const forgery = personas.get(context.oidc?.account?.accountId ?? "")?.get("forge") ?? null;
    if (!isForgery(forgery) || typeof context.body !== "object" || context.body === null) return;
    if (context.path === "/token" && "id_token" in context.body) {
      const idToken = forgeIdToken(String(context.body.id_token), forgery, privateKey);
      context.body = { ...context.body, id_token: idToken };
    }
    if (context.path === "/me" && forgery === "userinfo") context.body = { ...context.body, sub: "somebody else" };
  });
  const answer = provider.callback();
  const server = http.createServer((request, response) => {
    if (request.url?.startsWith("/who/")) void askWho(provider, personas, request, response);
    else answer(request, response);
  });
  await quietly(() => new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve)));
  return {
    issuer,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const configuration = (appUrl: string, key: KeyObject, personas: Personas): Configuration => ({
  clients: [
    {
      client_id: PROVIDER_CLIENT.id,
      client_secret: PROVIDER_CLIENT.secret,
      redirect_uris: [`${appUrl}/api/auth/callback/provider`],
    },
  ],
  jwks: { keys: [{ ...key.export({ format: "jwk" }), kid: "stories", alg: "RS256", use: "sig" }] },
  cookies: { keys: ["a key for stories alone"] },
  claims: { openid: ["sub"], email: ["email", "email_verified"] },
  ttl: { AccessToken: 600, AuthorizationCode: 60, IdToken: 600, Interaction: 600, Session: 600, Grant: 600 },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_context, { uid }) => `/who/${uid}` },
  findAccount: (_context, sub) => ({ accountId: sub, claims: () => claimsOf(sub, personas.get(sub)) }),
  async loadExistingGrant({ oidc }) {
    const { client, session, provider } = oidc;
    if (client === undefined || session?.accountId === undefined) return undefined;
    const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
    grant.addOIDCScope("openid email profile");
    await grant.save();
    return grant;
  },
});

function claimsOf(sub: string, persona: Persona | undefined) {
  const email = persona?.get("email");
  const verified = persona?.get("verified") ?? "true";
  return {
    sub,
    ...(email == null ? {} : { email }),
    email_verified: verified === "text" ? "true" : verified === "true",
  };
}

/** The provider's sign-in page: a field and a button. */
async function askWho(
  provider: ProviderClass,
  personas: Personas,
  request: http.IncomingMessage,
  response: http.ServerResponse,
) {
  if (request.method !== "POST") {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(
      `<!doctype html><html lang="en"><title>Provider</title><form method="post"><label>Who are you? <input name="who"></label><button>Continue</button></form></html>`,
    );
    return;
  }
  const body: Uint8Array[] = [];
  for await (const chunk of request) body.push(chunk);
  const persona = new URLSearchParams(new URLSearchParams(Buffer.concat(body).toString("utf8")).get("who") ?? "");
  const sub = persona.get("sub");
  if (sub !== null) personas.set(sub, persona);
  const outcome =
    sub === null
      ? { error: "access_denied", error_description: "<b>provider text</b>" }
      : { login: { accountId: sub } };
  await provider.interactionFinished(request, response, outcome, { mergeWithLastSubmission: false });
}

/** The provider says that it is made for a newer Node and keeps everything in memory: true, and meant for production. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { warn, info } = console;
  const unless =
    (say: typeof warn) =>
    (first: unknown, ...rest: unknown[]) => {
      if (!String(first).includes("oidc-provider")) say(first, ...rest);
    };
  Object.assign(console, { warn: unless(warn), info: unless(info) });
  try {
    return await work();
  } finally {
    Object.assign(console, { warn, info });
  }
}
