import { randomUUID } from "node:crypto";
import type { Problem } from "@/lib/core/result";
import type { ProblemView } from "@/lib/schemas/problem";
import { isDatabaseAway } from "./database-away";
import { serverEnv } from "./env";
import { errorAnswer } from "./error-table";
import { securityHeaders } from "./security-headers";

/** What a refusal's answer says beside the problem. `status` is given only where it is finer than the code's own. */
type Extra = { status?: number; headers?: Record<string, string>; instance?: string };

/** A refusal as RFC 9457 `application/problem+json`. */
export function problemResponse(problem: Problem, extra: Extra = {}): Response {
  const { title, status: usual, retryAfterSeconds } = errorAnswer(problem.code);
  const status = extra.status ?? usual;
  const view: ProblemView = {
    type: `urn:stet:problem:${problem.code}`,
    title,
    status,
    detail: problem.message,
    code: problem.code,
    errors: problem.errors ?? [],
    ...("current" in problem ? { current: problem.current } : {}),
    ...(problem.fault === undefined ? {} : { fault: problem.fault }),
    ...(extra.instance === undefined ? {} : { instance: extra.instance }),
  };
  return new Response(JSON.stringify(view), {
    status,
    headers: {
      ...securityHeaders(serverEnv().publicUrl),
      "Content-Type": "application/problem+json",
      "Cache-Control": "no-store",
      ...(retryAfterSeconds === undefined ? {} : { "Retry-After": String(retryAfterSeconds) }),
      ...extra.headers,
    },
  });
}

/** The answer to an exception: 503 when the database is away, else 500 that names only the place in the log where the rest is. */
export function exceptionResponse(error: unknown): Response {
  const instance = `urn:uuid:${randomUUID()}`;
  console.error(instance, error);
  if (isDatabaseAway(error)) {
    return problemResponse({
      ok: false,
      code: "unavailable",
      message: "The database does not answer right now. Try again in a moment.",
    });
  }
  const message = `This is a fault of the server, not of the request. Its log has the details under ${instance}.`;
  return problemResponse({ ok: false, code: "internal", message }, { instance });
}
