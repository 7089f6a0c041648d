import { createHash, randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions, csrfCookie, sealLinkIntent } from "@/lib/server/auth";
import { PROVIDER_ID } from "@/lib/server/auth-provider";
import { serverEnv } from "@/lib/server/env";
import { LINK_COOKIE, LINK_SECONDS } from "@/lib/server/link-cookie";
import { isLinkToken } from "@/lib/server/link-token";
import { localPath } from "@/lib/server/local-path";
import { requestSessionSecret } from "@/lib/server/viewer";

/**
 * Goes to the provider, to sign in or (`link`: the present session's token) to link an account. A link, not a form: our policy
 * lets forms go nowhere but here, redirects included. next-auth begins flows by a form of its own, which is filled in here.
 */
export async function GET(request: NextRequest): Promise<Response> {
  const { provider, publicUrl, secret } = serverEnv();
  const site = request.headers.get("sec-fetch-site");
  if (provider === null || (site !== null && site !== "same-origin" && site !== "none")) return goTo("/signin");
  const query = request.nextUrl.searchParams;
  const linking = query.has("link") ? await linkingSession(query.get("link") ?? "") : null;
  if (query.has("link") && linking === null) return goTo("/account?provider=session_changed");

  const token = randomBytes(32).toString("hex");
  const csrf = csrfCookie();
  const jar = await cookies();
  jar.set(csrf.name, `${token}|${createHash("sha256").update(`${token}${secret}`).digest("hex")}`, csrf.options);
  const form = new NextRequest(request.nextUrl, {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({
      csrfToken: token,
      callbackUrl: linking === null ? localPath(query.get("next"), publicUrl) : "/account",
    }),
  });
  const context = { params: Promise.resolve({ nextauth: ["signin", PROVIDER_ID] }) };
  const response: Response = await NextAuth(form, context, authOptions(neverAnswered));
  const state = stateIn(response.headers.get("location"));
  if (linking === null || state === null) jar.delete({ name: LINK_COOKIE, path: "/api/auth" });
  else {
    const sealed = await sealLinkIntent({ session: linking, state });
    const options = { httpOnly: true, sameSite: "lax" as const, secure: csrf.options.secure };
    jar.set(LINK_COOKIE, sealed, { ...options, path: "/api/auth", maxAge: LINK_SECONDS });
  }
  return response;
}

const goTo = (path: string) =>
  new Response(null, { status: 303, headers: { Location: `${serverEnv().publicUrl}${path}` } });

/** The present session, when the token is from one of its pages. */
async function linkingSession(token: string): Promise<string | null> {
  const session = await requestSessionSecret();
  return session !== null && isLinkToken(token, session) ? session : null;
}

function stateIn(location: string | null): string | null {
  return location !== null && URL.canParse(location) ? new URL(location).searchParams.get("state") : null;
}

/** Nobody comes back from the provider through the route that goes there. */
async function neverAnswered(): Promise<never> {
  throw new Error("the flow has only begun");
}
