import { done, type Result, refuse } from "@/lib/core/result";
import type { Actor } from "@/lib/core/review/policy";
import { answerOnce } from "@/lib/operations/answer-once";
import type { Context } from "@/lib/operations/context";
import type { ApiCall, ApiMethod } from "@/lib/schemas/api-call";
import { apiActor } from "./api-actor";
import { readApiInput } from "./api-input";
import { type ApiAnswer, apiResponse, JSON_TYPE, jsonBytes } from "./api-response";
import { contextFor } from "./context";
import { serverEnv } from "./env";
import { idempotencyKey, requestHash } from "./idempotency";
import { exceptionResponse, problemResponse } from "./problem";
import { securityHeaders } from "./security-headers";

/** What Next hands a route handler beside the request. */
type Segment = { params: Promise<Record<string, string | string[] | undefined> | undefined> };

export type ApiHandler = (request: Request, segment: Segment) => Promise<Response>;

/** One call of the API, ready to be exported through `defineResource`. */
export type ApiRoute = { method: ApiMethod; handle: ApiHandler };

/** Next resolves the parameters of a path that has none to nothing at all. */
const NO_PARAMS = {};

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const;

/**
 * The door of an operation for the API: actor → path, query and body as its input → operation (which parses, re-reads, checks,
 * changes) → JSON, or a problem. `write` is for answers that are not JSON, or whose status depends on the value.
 */
export function defineRoute<I, T>(
  call: ApiCall,
  operation: (context: Context, input: I) => Promise<Result<T>>,
  write: (value: T) => Pick<ApiAnswer, "bytes" | "headers"> & { status?: number } = writeJson,
): ApiRoute {
  const run = async (actor: Actor, request: Request, segment: Segment): Promise<Response> => {
    const read = await readApiInput(call, request, (await segment.params) ?? NO_PARAMS);
    if (!read.ok) return problemResponse(read, { status: read.status });
    const { input, bytes } = read.value;
    const context = contextFor(actor);
    const work = async (): Promise<Result<ApiAnswer>> => {
      // An operation parses whatever it is given (`parseInput`); its input type only helps callers that have one.
      const result = await operation(context, input as I);
      return result.ok ? done({ status: call.status, ...write(result.value) }) : result;
    };
    const key = call.method === "POST" ? idempotencyKey(request) : done(null);
    if (!key.ok) return problemResponse(key);
    const answer =
      key.value === null || actor.kind === "system" || actor.readOnly
        ? await work()
        : await once(context, { userId: actor.id, key: key.value, requestHash: requestHash(request, bytes) }, work);
    if (!answer.ok) return problemResponse(answer);
    return apiResponse(request, answer.value);
  };
  return {
    method: call.method,
    handle: (request, segment) => asActor(request, (actor) => run(actor, request, segment)),
  };
}

/** Every method of one address: its routes, HEAD for a GET, OPTIONS, and 405 with `Allow` for the rest. */
export function defineResource(...routes: ApiRoute[]): Record<(typeof METHODS)[number], ApiHandler> {
  const handlers = new Map<string, ApiHandler>(routes.map(({ method, handle }) => [method, handle]));
  const get = handlers.get("GET");
  if (get) handlers.set("HEAD", async (request, segment) => withoutBody(await get(request, segment)));
  handlers.set(
    "OPTIONS",
    async () =>
      new Response(null, { status: 204, headers: { Allow: allowed(), ...securityHeaders(serverEnv().publicUrl) } }),
  );
  const allowed = () => METHODS.filter((method) => handlers.has(method)).join(", ");
  const refuseMethod: ApiHandler = async (request) => {
    const message = `There is no ${request.method} here. This address takes ${allowed()}.`;
    return problemResponse(refuse("method_not_allowed", message), { headers: { Allow: allowed() } });
  };
  const handlerOf = (method: string) => handlers.get(method) ?? refuseMethod;
  return {
    GET: handlerOf("GET"),
    HEAD: handlerOf("HEAD"),
    POST: handlerOf("POST"),
    PUT: handlerOf("PUT"),
    PATCH: handlerOf("PATCH"),
    DELETE: handlerOf("DELETE"),
    OPTIONS: handlerOf("OPTIONS"),
  };
}

/** Runs as whoever makes the call; a refusal or an exception becomes a problem. */
export async function asActor(request: Request, run: (actor: Actor) => Promise<Response>): Promise<Response> {
  try {
    const actor = await apiActor(request);
    if (actor.ok) return await run(actor.value);
    return problemResponse(actor, actor.code === "unauthenticated" ? CHALLENGE : {});
  } catch (error) {
    return exceptionResponse(error);
  }
}

async function once(
  context: Context,
  use: { userId: string; key: string; requestHash: string },
  work: () => Promise<Result<ApiAnswer>>,
): Promise<Result<ApiAnswer>> {
  const answer = await answerOnce(context, use, async () => {
    const result = await work();
    return result.ok
      ? done({ status: result.value.status, body: Buffer.from(result.value.bytes).toString("utf8") })
      : result;
  });
  if (!answer.ok) return answer;
  const { status, body, replayed } = answer.value;
  return done({
    status,
    bytes: Buffer.from(body),
    headers: { ...JSON_TYPE, ...(replayed ? { "Idempotent-Replayed": "true" } : {}) },
  });
}

const CHALLENGE = { headers: { "WWW-Authenticate": 'Bearer realm="Stet"' } };

export const writeJson = (value: unknown) => ({ bytes: jsonBytes(value), headers: JSON_TYPE });

function withoutBody(response: Response): Response {
  return new Response(null, { status: response.status, headers: response.headers });
}
