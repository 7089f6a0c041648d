import { done, type Result, refuse } from "@/lib/core/result";
import type { Actor } from "@/lib/core/review/policy";
import { readSession } from "@/lib/operations/read-session";
import { openSession, sessionCookie } from "./auth";
import { publicContext } from "./context";
import { serverEnv } from "./env";
import { isOwnHost, isSameOrigin } from "./same-origin";
import { tokenActor } from "./viewer";

/** Requests that change nothing; a browser may send them from anywhere, for nobody else can read the answer. */
const SAFE_METHODS = ["GET", "HEAD"];

/**
 * Who makes an API call: the bearer of a token, else the person whose session cookie came along from one of our own pages.
 * A token that does not work is refused, never passed over for the cookie. Errors: `unauthenticated`, `forbidden`.
 */
export async function apiActor(request: Request): Promise<Result<Actor>> {
  const authorization = request.headers.get("authorization");
  if (authorization !== null) return bearerActor(authorization);
  const sealed = sessionCookieOf(request);
  if (sealed === null) {
    return refuse(
      "unauthenticated",
      "Sign in, or send a token: Authorization: Bearer TOKEN. The account page makes one.",
    );
  }
  const foreign = refuseForeign(request);
  if (foreign !== null) return foreign;
  const secret = await openSession(sealed);
  const person = secret === null ? null : await readSession(publicContext(), secret);
  return person === null ? refuse("unauthenticated", "Your sign-in has ended. Sign in again.") : done(person);
}

/** The secret of the token or session a call came with, to be looked at again while it is followed; `null` when there is none. */
export async function bearerOf(request: Request): Promise<string | null> {
  const authorization = request.headers.get("authorization");
  if (authorization !== null) return bearerToken(authorization);
  const sealed = sessionCookieOf(request);
  return sealed === null ? null : openSession(sealed);
}

const bearerToken = (authorization: string) => /^Bearer +(\S+) *$/i.exec(authorization)?.[1] ?? null;

async function bearerActor(authorization: string): Promise<Result<Actor>> {
  const token = bearerToken(authorization);
  if (token === null) return refuse("unauthenticated", "Send the token as: Authorization: Bearer TOKEN.");
  const actor = await tokenActor(token);
  return actor === null
    ? refuse(
        "unauthenticated",
        "This token does not work: it is mistyped, has expired or was revoked. Make another one.",
      )
    : done(actor);
}

function refuseForeign(request: Request) {
  const header = (name: string) => request.headers.get(name);
  const { publicUrl } = serverEnv();
  if (!isOwnHost(header("host"), publicUrl)) {
    return refuse("forbidden", `This is not an address of this Stet. It answers at ${publicUrl}.`);
  }
  if (SAFE_METHODS.includes(request.method) || isSameOrigin(header, publicUrl)) return null;
  return refuse(
    "forbidden",
    "A signed-in browser may call this only from this site's own pages. Use a token elsewhere.",
  );
}

function sessionCookieOf(request: Request): string | null {
  const { name } = sessionCookie();
  for (const pair of request.headers.get("cookie")?.split(";") ?? []) {
    const [key = "", ...value] = pair.split("=");
    if (key.trim() === name) return value.join("=").trim();
  }
  return null;
}
