import { done, type FieldError, type Result, refuse } from "@/lib/core/result";
import type { ApiCall } from "@/lib/schemas/api-call";
import { API_INPUTS } from "@/lib/schemas/api-schemas";
import { Identifier } from "@/lib/schemas/article";
import { LIMITS } from "@/lib/schemas/limits";
import { type BodyRefusal, parseJsonObject, readBody } from "./read-body";
import { isForm, readForm } from "./read-form";

/** An operation's input as a request carries it, not yet parsed by it, and the body's bytes (none: empty). */
export type ApiInput = { input: Record<string, unknown>; bytes: Uint8Array };

const NO_BYTES = new Uint8Array();

/**
 * Puts the parameters of the path, the query and the body together; a name has one place only.
 * Errors: `not_found` for an id that cannot be one, `invalid_input`, and those of the body.
 */
export async function readApiInput(
  call: ApiCall,
  request: Request,
  params: Record<string, unknown>,
): Promise<{ ok: true; value: ApiInput } | BodyRefusal> {
  if (!Object.values(params).every((id) => Identifier.safeParse(id).success)) {
    return refuse("not_found", "There is nothing at this address: it holds no id as this Stet makes them.");
  }
  const query = readQuery(new URL(request.url).searchParams, call);
  if (!query.ok) return query;
  if (call.body === undefined) return done({ input: { ...query.value, ...params }, bytes: NO_BYTES });
  if (call.takesFile && isForm(request)) return readFormInput(request, query.value);
  const bytes = await readBody(request, call.bodyBytes ?? (call.large ? LIMITS.importBytes : LIMITS.bodyBytes));
  if (!bytes.ok) return bytes;
  const body = parseJsonObject(bytes.value);
  if (!body.ok) return body;
  const misplaced = Object.keys(params).filter((name) => Object.hasOwn(body.value, name));
  if (misplaced.length > 0)
    return refuseFields(misplaced.map((path) => ({ path, message: "There is no such field." })));
  return done({ input: { ...body.value, ...params }, bytes: bytes.value });
}

/** A form with a file in it, as the operation's input. */
async function readFormInput(request: Request, query: Record<string, string>): Promise<Result<ApiInput>> {
  const form = await readForm(request, LIMITS.importBytes + FORM_BYTES);
  if (!form.ok) return form;
  const { fields, file, bytes } = form.value;
  const { anyway, ...facts } = fields;
  const said = anyway === undefined ? {} : { anyway: anyway === "true" };
  return done({ input: { ...query, ...facts, ...said, file }, bytes });
}

/** What a form may hold beside its file. */
const FORM_BYTES = 100_000;

function readQuery(query: URLSearchParams, call: ApiCall): Result<Record<string, string>> {
  const names = call.query === undefined ? [] : Object.keys(API_INPUTS[call.query].shape);
  const errors: FieldError[] = [];
  const values: Record<string, string> = {};
  for (const name of new Set(query.keys())) {
    const [value = "", ...more] = query.getAll(name);
    if (!names.includes(name)) errors.push({ path: name, message: "There is no such parameter." });
    else if (more.length > 0) errors.push({ path: name, message: "Give this once." });
    else values[name] = value;
  }
  return errors.length > 0 ? refuseFields(errors) : done(values);
}

function refuseFields(errors: FieldError[]) {
  const [first] = errors;
  return refuse("invalid_input", `${first?.path}: ${first?.message}`, { errors });
}
