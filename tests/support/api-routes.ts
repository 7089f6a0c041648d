import path from "node:path";
import type { ApiHandler } from "@/lib/server/api";

/** The handler of a call of the API, found by its path as the framework finds it: `/articles/{articleId}` is in `articles/[articleId]`. */
export async function handlerOf(call: { method: string; path: string }): Promise<ApiHandler> {
  const folder = call.path.replaceAll("{", "[").replaceAll("}", "]");
  const file = path.resolve("app/api/v1", `.${folder}`, "route.ts");
  const routes: Record<string, ApiHandler | undefined> = await import(/* @vite-ignore */ file);
  const handler = routes[call.method];
  if (handler === undefined) throw new Error(`${file} has no ${call.method}`);
  return handler;
}

/** The names of the parameters in a call's path. */
export const parametersOf = (call: { path: string }): string[] =>
  [...call.path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
