import type { NextAuthOptions } from "next-auth";
import { decode, encode } from "next-auth/jwt";
import CredentialsProvider from "next-auth/providers/credentials";
import { readSession } from "@/lib/operations/read-session";
import { SESSION_SECONDS } from "@/lib/operations/session-lifetime";
import { signIn } from "@/lib/operations/sign-in";
import { signOut } from "@/lib/operations/sign-out";
import { clientAddress } from "./client-address";
import { publicContext } from "./context";
import { serverEnv } from "./env";
import { localPath } from "./local-path";

// This file and app/api/auth are the only two that know next-auth (docs/decisions: revocable sessions).

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

const secretIn = (token: Record<string, unknown> | null) => (typeof token?.session === "string" ? token.session : null);

/** What next-auth's own endpoints run with: the same operations, the same cookie. */
export function authOptions(): NextAuthOptions {
  // next-auth reads its address from the environment alone.
  process.env.NEXTAUTH_URL = serverEnv().publicUrl;
  return {
    secret: serverEnv().secret,
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    jwt: { maxAge: SESSION_SECONDS },
    useSecureCookies: serverEnv().publicUrl.startsWith("https:"),
    cookies: { sessionToken: sessionCookie() },
    pages: { signIn: "/signin", signOut: "/signin", error: "/signin" },
    logger: quietLogger,
    providers: [
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

/** next-auth logs whole tokens and request bodies with its messages; the code says enough. */
const quietLogger: NextAuthOptions["logger"] = {
  error: (code) => console.error(`next-auth: ${code}`),
  warn: () => undefined,
  debug: () => undefined,
};

function headerOf(headers: Record<string, unknown> | undefined, name: string): string | null {
  const value = headers?.[name];
  return typeof value === "string" ? value : null;
}
