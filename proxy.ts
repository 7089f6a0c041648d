import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { serverEnv } from "@/lib/server/env";
import { isOwnHost, isSameOrigin } from "@/lib/server/same-origin";
import { contentSecurityPolicy, securityHeaders } from "@/lib/server/security-headers";

/**
 * Security headers for pages, and whether a request comes to us by our name and from us; never who may see what (operations decide that).
 * Next puts the nonce it reads from the request's policy on its scripts: ours replaces whatever a client sent under that name.
 */
export function proxy(request: NextRequest): NextResponse {
  const { publicUrl } = serverEnv();
  const header = (name: string) => request.headers.get(name);
  if (!isOwnHost(header("host"), publicUrl)) {
    return refusal(
      421,
      `This is not an address of this Stet. It answers at ${publicUrl}; STET_URL sets it.`,
      publicUrl,
    );
  }
  // Actions check this themselves; here a forged form gets a sentence, where the framework would answer 500.
  if (changesSomething(request) && !isSameOrigin(header, publicUrl)) {
    return refusal(
      403,
      `This form was not sent from a page of ${publicUrl}. Open the page there, and send it again.`,
      publicUrl,
    );
  }
  const nonce = randomBytes(16).toString("base64");
  const policy = contentSecurityPolicy(nonce, { development: process.env.NODE_ENV === "development" });
  const forwarded = new Headers(request.headers);
  forwarded.set("Content-Security-Policy", policy);
  forwarded.delete("Content-Security-Policy-Report-Only");
  forwarded.set("x-nonce", nonce);
  const response = NextResponse.next({ request: { headers: forwarded } });
  response.headers.set("Content-Security-Policy", policy);
  for (const [name, value] of Object.entries(securityHeaders(publicUrl))) response.headers.set(name, value);
  return response;
}

/** The API answers for itself (its callers send a token or come from our own pages), and a load balancer asks for health by any name. */
export const config = { matcher: ["/((?!_next/static/|api/v1/|api/health$).*)"] };

/** next-auth's endpoints ask for their own token against forged forms, and answer programs too. */
const changesSomething = ({ method, nextUrl }: NextRequest) =>
  method !== "GET" && method !== "HEAD" && !nextUrl.pathname.startsWith("/api/auth/");

function refusal(status: number, sentence: string, publicUrl: string): NextResponse {
  const headers = { "Content-Type": "text/plain; charset=utf-8", ...securityHeaders(publicUrl) };
  return new NextResponse(`${sentence}\n`, { status, headers });
}
