import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Actor } from "@/lib/core/review/policy";
import { readSession } from "@/lib/operations/read-session";
import { readToken } from "@/lib/operations/read-token";
import { openSession, sessionCookie } from "./auth";
import { publicContext } from "./context";

/** A signed-in person, as the database knows them at this request. */
export type Viewer = Extract<Actor, { kind: "user" }>;

/** The secret of the session this request's cookie carries; `null` when there is none or it is not ours. */
export async function requestSessionSecret(): Promise<string | null> {
  const sealed = (await cookies()).get(sessionCookie().name)?.value;
  return sealed === undefined ? null : openSession(sealed);
}

/** Who is signed in; read from the database once per request, never from the cookie alone. */
export const getViewer: () => Promise<Viewer | null> = cache(async () => {
  const secret = await requestSessionSecret();
  return secret === null ? null : readSession(publicContext(), secret);
});

/** The signed-in person, or a redirect to sign-in that comes back to `next` (a path of ours). */
export async function requireViewer(next?: string): Promise<Viewer> {
  const viewer = await getViewer();
  if (viewer !== null) return viewer;
  redirect(next === undefined || next === "/" ? "/signin" : `/signin?next=${encodeURIComponent(next)}`);
}

/** Whom an `Authorization: Bearer` value speaks for; `null` when the token is unknown, expired, revoked or its owner left. */
export async function tokenActor(bearer: string): Promise<Actor | null> {
  return readToken(publicContext(), bearer);
}
