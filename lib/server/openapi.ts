import { z } from "zod";
import { ERROR_CODES, type ErrorCode } from "@/lib/core/result";
import { FORMATS } from "@/lib/formats/formats";
import { type ApiCall, BODY_ERRORS, COMMON_ERRORS, KEY_ERRORS } from "@/lib/schemas/api-call";
import { API_CALLS } from "@/lib/schemas/api-calls";
import { API_EXAMPLES } from "@/lib/schemas/api-examples";
import { API_ANSWERS, API_INPUTS, type ApiInputName } from "@/lib/schemas/api-schemas";
import { errorAnswer } from "./error-table";

type Json = Record<string, unknown>;

/** The OpenAPI 3.1 document of the API at `publicUrl`: the calls of `API_CALLS`, their schemas as zod has them. */
export function buildOpenApi({ publicUrl, version }: { publicUrl: string; version: string }): Json {
  return {
    openapi: "3.1.1",
    info: {
      title: "Stet",
      version,
      description:
        "The fact-checking desk over HTTP. JSON in and out; errors are RFC 9457 problems with a stable `code`. A field or parameter that is not described here is refused.",
    },
    servers: [{ url: `${publicUrl}/api/v1` }],
    security: [{ token: [] }, { session: [] }],
    tags: [...new Set(Object.values(API_CALLS).map(({ tag }) => tag))].map((name) => ({ name })),
    paths: buildPaths(Object.values(API_CALLS)),
    components: {
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: "Made on the account page or by `stet token create`." },
        session: {
          type: "apiKey",
          in: "cookie",
          name: publicUrl.startsWith("https:") ? "__Secure-stet.session" : "stet.session",
          description: "The cookie of a signed-in browser; for our own pages only.",
        },
      },
      headers: {
        ETag: { description: "Names exactly these bytes; send it as If-None-Match.", schema: { type: "string" } },
        RetryAfter: { description: "Seconds to wait before trying again.", schema: { type: "integer" } },
        Replayed: { description: "`true` when this is the answer of the first request.", schema: { const: "true" } },
        Notes: {
          description:
            "What the file cannot say, in ASCII; absent when there is nothing: `left out: 3 (stale), 5 (no verdict)`.",
          schema: { type: "string" },
        },
        Challenge: { description: "How to say who you are.", schema: { type: "string" } },
      },
      schemas: { ...toSchemas(API_INPUTS, "input"), ...toSchemas(API_ANSWERS, "output") },
    },
  };
}

function buildPaths(calls: readonly ApiCall[]): Record<string, Json> {
  const paths: Record<string, Json> = {};
  for (const call of calls) paths[call.path] = { ...paths[call.path], [call.method.toLowerCase()]: buildCall(call) };
  return paths;
}

function buildCall(call: ApiCall): Json {
  const { id, tag, summary, description, body } = call;
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(description === undefined ? {} : { description }),
    parameters: buildParameters(call),
    ...(body === undefined ? {} : { requestBody: { required: true, content: bodyContent(call, body) } }),
    responses: { ...buildAnswer(call), ...buildProblems(call) },
  };
}

function bodyContent({ takesFile }: ApiCall, body: ApiInputName): Json {
  const json = jsonContent(body, exampleOf(body));
  if (!takesFile) return json;
  const {
    format: _format,
    content: _content,
    kinds: _kinds,
    ...facts
  } = z.toJSONSchema(API_INPUTS[body], { io: "input" }).properties ?? {};
  const file = { type: "string", contentMediaType: "application/octet-stream" };
  const schema = { type: "object", required: ["file"], additionalProperties: false, properties: { file, ...facts } };
  return { ...json, "multipart/form-data": { schema } };
}

function buildParameters({ path, query, method }: ApiCall): Json[] {
  const ids = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string", pattern: "^[a-z0-9]{20,40}$" },
  }));
  const { properties = {}, required = [] } =
    query === undefined ? {} : z.toJSONSchema(API_INPUTS[query], { io: "input" });
  const queries = Object.entries(properties).map(([name, schema]) => ({
    name,
    in: "query",
    required: required.includes(name),
    schema,
  }));
  const key = { name: "Idempotency-Key", in: "header", schema: { type: "string", pattern: "^[!-~]{1,255}$" } };
  const tag = { name: "If-None-Match", in: "header", schema: { type: "string" } };
  return [...ids, ...queries, ...(method === "POST" ? [key] : []), ...(method === "GET" ? [tag] : [])];
}

function buildAnswer({ status, unchangedStatus, answer, method, summary }: ApiCall): Json {
  const headers = {
    ...(method === "GET" ? { ETag: { $ref: "#/components/headers/ETag" } } : {}),
    ...(method === "POST" ? { "Idempotent-Replayed": { $ref: "#/components/headers/Replayed" } } : {}),
    ...(answer === "file"
      ? { "Content-Disposition": { schema: { type: "string" } }, "Stet-Notes": { $ref: "#/components/headers/Notes" } }
      : {}),
  };
  const content = answer === "file" ? FILE_CONTENT : jsonContent(answer);
  return {
    [status]: { description: `Done: ${summary}`, headers, content },
    ...(unchangedStatus === undefined
      ? {}
      : { [unchangedStatus]: { description: "Nothing had to be made.", headers, content } }),
    ...(method === "GET" ? { 304: { description: "You have this already (If-None-Match)." } } : {}),
  };
}

const FILE_CONTENT = Object.fromEntries(
  Object.values(FORMATS).map(({ mediaType, describe }) => [
    mediaType,
    { schema: { type: "string", description: describe } },
  ]),
);

/** One response for each status, naming the codes it can carry. */
function buildProblems(call: ApiCall): Json {
  const codes: ErrorCode[] = [
    ...COMMON_ERRORS,
    ...(call.body === undefined ? [] : BODY_ERRORS),
    ...(call.method === "POST" ? KEY_ERRORS : []),
    ...call.errors,
  ];
  const statuses = [...new Set(codes.map((code) => errorAnswer(code).status))].sort();
  const withStatus = (status: number) =>
    ERROR_CODES.filter((code) => codes.includes(code) && errorAnswer(code).status === status);
  return {
    ...Object.fromEntries(statuses.map((status) => [status, buildProblem(status, withStatus(status))])),
    ...(call.body === undefined ? {} : { 415: buildProblem(415, ["malformed_body"]) }),
  };
}

function buildProblem(status: number, codes: ErrorCode[]): Json {
  const [first] = codes;
  const waits = codes.some((code) => errorAnswer(code).retryAfterSeconds !== undefined);
  const headers = {
    ...(waits ? { "Retry-After": { $ref: "#/components/headers/RetryAfter" } } : {}),
    ...(status === 401 ? { "WWW-Authenticate": { $ref: "#/components/headers/Challenge" } } : {}),
  };
  const example = first && {
    type: `urn:stet:problem:${first}`,
    title: errorAnswer(first).title,
    status,
    detail: "A sentence about this very case, and the way out.",
    code: first,
    errors: [],
  };
  return {
    description: codes.map((code) => `\`${code}\`: ${errorAnswer(code).title}`).join(". "),
    headers,
    content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" }, example } },
  };
}

function jsonContent(name: string, example?: unknown): Json {
  const schema = { $ref: `#/components/schemas/${name}` };
  return { "application/json": example === undefined ? { schema } : { schema, example } };
}

const exampleOf = (name: ApiInputName): unknown => Object.entries(API_EXAMPLES).find(([key]) => key === name)?.[1];

/** JSON Schemas by name, referring to each other where one holds another. */
function toSchemas(schemas: Record<string, z.ZodType>, io: "input" | "output"): Json {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(schemas)) registry.add(schema, { id });
  const built = z.toJSONSchema(registry, { io, uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(Object.entries(built.schemas).map(([name, { $schema, $id, ...schema }]) => [name, schema]));
}
