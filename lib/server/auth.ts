import type { NextAuthOptions } from "next-auth";
import { decode, encode } from "next-auth/jwt";
import CredentialsProvider from "next-auth/providers/credentials";
import { readSession } from "@/lib/operations/read-session";
import { SESSION_SECONDS } from "@/lib/operations/session-lifetime";
import { signIn } from "@/lib/operations/sign-in";
import { signOut } from "@/lib/operations/sign-out";
import type { ProviderIdentity } from "./auth-provider";
import { authProvider, identityIn, PROVIDER_ID } from "./auth-provider";
import { clientAddress } from "./client-address";
import { publicContext } from "./context";
import { serverEnv } from "./env";
import { LINK_SECONDS } from "./link-cookie";
import { localPath } from "./local-path";
import type { ProviderAnswer } from "./provider-answer";

// This file, auth-provider.ts and app/api/auth are the only ones that know next-auth (docs/decisions: revocable sessions).

/** Name and flags of the one cookie that carries a sign-in. */
export function sessionCookie() {
  const secure = serverEnv().publicUrl.startsWith("https:");
  return {
    name: `${secure ? "__Secure-" : ""}stet.session`,
    options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure },
  };
}

/** The cookie's value for a session: next-auth's encrypted JWT around nothing but the session's secret. */
export const sealSession = (sessionSecret: string) =>
  encode({ token: { session: sessionSecret }, secret: serverEnv().secret, maxAge: SESSION_SECONDS });

/** The session secret a cookie's value carries; `null` when it was not sealed by us or is past its age. */
export async function openSession(sealed: string): Promise<string | null> {
  try {
    const token = await decode({ token: sealed, secret: serverEnv().secret });
    return secretIn(token);
  } catch (error) {
    // `decode` throws its library's errors for anything that was cut, forged or has expired; none of them is ours.
    if (error instanceof Error) return null;
    throw error;
  }
}

/** A session that asked for an account to be linked, and the `state` of the flow it began for that. */
export type LinkIntent = { session: string; state: string };

export const sealLinkIntent = ({ session, state }: LinkIntent) =>
  encode({ token: { link: session, state }, secret: serverEnv().secret, maxAge: LINK_SECONDS, salt: "link" });

/** What `sealLinkIntent` sealed; `null` for anything else. */
export async function readLinkIntent(sealed: string): Promise<LinkIntent | null> {
  try {
    const token = await decode({ token: sealed, secret: serverEnv().secret, salt: "link" });
    return typeof token?.link === "string" && typeof token.state === "string"
      ? { session: token.link, state: token.state }
      : null;
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

/** next-auth's cookie against forged forms, named by us because the route that begins a flow fills it in. */
export function csrfCookie() {
  const secure = serverEnv().publicUrl.startsWith("https:");
  return {
    name: `${secure ? "__Host-" : ""}stet.csrf`,
    options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure },
  };
}

const secretIn = (token: Record<string, unknown> | null) => (typeof token?.session === "string" ? token.session : null);

/** Decides about somebody who comes back from the provider. */
export type AnswerProvider = (identity: ProviderIdentity) => Promise<ProviderAnswer>;

/** What next-auth's own endpoints run with: the same operations, the same cookie. */
export function authOptions(answerProvider: AnswerProvider): NextAuthOptions {
  const { provider } = serverEnv();
  // next-auth reads its address from the environment alone.
  process.env.NEXTAUTH_URL = serverEnv().publicUrl;
  return {
    secret: serverEnv().secret,
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    jwt: { maxAge: SESSION_SECONDS },
    useSecureCookies: serverEnv().publicUrl.startsWith("https:"),
    cookies: { sessionToken: sessionCookie(), csrfToken: csrfCookie() },
    pages: { signIn: "/signin", signOut: "/signin", error: "/signin" },
    logger: quietLogger,
    providers: [
      ...(provider === null ? [] : [authProvider(provider)]),
      CredentialsProvider({
        credentials: { email: { type: "email" }, password: { type: "password" } },
        /** Never throws for a refusal: what is thrown here shows in an address. */
        async authorize(credentials, request) {
          const address = clientAddress((name) => headerOf(request.headers, name));
          const result = await signIn(
            { ...publicContext(), address },
            { email: credentials?.email ?? "", password: credentials?.password ?? "" },
          );
          return result.ok ? { id: result.value.userId, sessionSecret: result.value.sessionSecret } : null;
        },
      }),
    ],
    callbacks: {
      /** Who comes back from the provider gets what our own rules say; next-auth links nothing (it has no adapter). */
      async signIn({ user, account, profile }) {
        if (account?.provider !== PROVIDER_ID) return true;
        const identity = identityIn({ ...profile });
        if (identity === null) return false;
        const answer = await answerProvider(identity);
        if ("goTo" in answer) return `${serverEnv().publicUrl}${answer.goTo}`;
        // next-auth hands this very object to `jwt`, as it does what `authorize` returned.
        Object.assign(user, { sessionSecret: answer.sessionSecret });
        return true;
      },
      /** The token holds the session's secret and nothing else; what a client sends to update it is ignored. */
      async jwt({ token, user }) {
        const session = user && "sessionSecret" in user ? user.sessionSecret : token.session;
        return typeof session === "string" ? { session } : {};
      },
      async session({ session, token }) {
        const secret = secretIn(token);
        const viewer = secret === null ? null : await readSession(publicContext(), secret);
        return viewer === null
          ? { expires: new Date(0).toISOString() }
          : { expires: session.expires, user: { name: viewer.name, email: viewer.email } };
      },
      async redirect({ url }) {
        return `${serverEnv().publicUrl}${localPath(url, serverEnv().publicUrl)}`;
      },
    },
    events: {
      async signOut({ token }) {
        const secret = secretIn(token);
        if (secret !== null) await signOut(publicContext(), { sessionSecret: secret });
      },
    },
  };
}

/** next-auth logs whole tokens and request bodies with its messages; the code says enough, and of a provider's answer what is wrong with it. */
const quietLogger: NextAuthOptions["logger"] = {
  error: (code, about) => console.error(`next-auth: ${code}${code.startsWith("OAUTH") ? reasonIn(about) : ""}`),
  warn: () => undefined,
  debug: () => undefined,
};

function headerOf(headers: Record<string, unknown> | undefined, name: string): string | null {
  const value = headers?.[name];
  return typeof value === "string" ? value : null;
}

/** One line however hostile: who calls our address can put words into some of these messages. */
function reasonIn(about: unknown): string {
  const error =
    about instanceof Error
      ? about
      : typeof about === "object" && about !== null && "error" in about
        ? about.error
        : null;
  return error instanceof Error ? ` ${JSON.stringify(error.message.slice(0, 300))}` : "";
}
