import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/lib/server/auth";
import { serverEnv } from "@/lib/server/env";
import { isSafeCallback } from "@/lib/server/local-path";
import { answerProvider } from "@/lib/server/provider-answer";

type RouteContext = { params: Promise<{ nextauth: string[] }> };

/** next-auth's endpoints, but for what it lets strangers do: write to the log, or send an address that it cannot parse. */
async function handle(request: NextRequest, context: RouteContext): Promise<Response> {
  const { nextauth } = await context.params;
  if (nextauth[0] === "_log") return new Response("Not found.", { status: 404 });
  if (!(await callbacksOf(request)).every((address) => isSafeCallback(address, serverEnv().publicUrl))) {
    return new Response("The callbackUrl is not an address of this site.", { status: 400 });
  }
  const state = request.nextUrl.searchParams.get("state") ?? "";
  return NextAuth(
    request,
    context,
    authOptions((identity) => answerProvider(identity, state)),
  );
}

/** Every `callbackUrl` next-auth may look at: in the address, the form or JSON body, and its own cookie. */
async function callbacksOf(request: NextRequest): Promise<string[]> {
  const found = request.nextUrl.searchParams.getAll("callbackUrl");
  for (const { name, value } of request.cookies.getAll()) if (name.endsWith("callback-url")) found.push(value);
  if (request.method !== "POST") return found;
  const body = await request.clone().text();
  if (request.headers.get("content-type")?.startsWith("application/json")) return [...found, ...jsonCallback(body)];
  return [...found, ...new URLSearchParams(body).getAll("callbackUrl")];
}

function jsonCallback(body: string): string[] {
  try {
    const parsed: unknown = JSON.parse(body);
    if (typeof parsed !== "object" || parsed === null || !("callbackUrl" in parsed)) return [];
    return [String(parsed.callbackUrl)];
  } catch (error) {
    // Not JSON: next-auth reads no callback from it either.
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

export { handle as GET, handle as POST };
