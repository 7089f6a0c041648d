import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { serverEnv } from "@/lib/server/env";
import { isOwnHost } from "@/lib/server/same-origin";
import { contentSecurityPolicy, securityHeaders } from "@/lib/server/security-headers";

/**
 * Security headers for pages, and the check of `Host`; never who may see what (operations decide that).
 * Next puts the nonce it reads from the request's policy on its scripts: ours replaces whatever a client sent under that name.
 */
export function proxy(request: NextRequest): NextResponse {
  const { publicUrl } = serverEnv();
  if (!isOwnHost(request.headers.get("host"), publicUrl)) return misdirected(publicUrl);
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
export const config = { matcher: ["/((?!_next/static/|api/v1/|api/health).*)"] };

function misdirected(publicUrl: string): NextResponse {
  return new NextResponse(
    `This is not an address of this Stet. It answers at ${publicUrl}; set STET_URL to change that.\n`,
    { status: 421, headers: { "Content-Type": "text/plain; charset=utf-8", ...securityHeaders(publicUrl) } },
  );
}
