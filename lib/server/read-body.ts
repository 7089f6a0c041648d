import { done, type Problem, type Result, refuse } from "@/lib/core/result";

/** No body of ours nests deeper than a handful; one that does is an attack on whoever walks it. */
const MOST_NESTED = 32;

/** The refusal of a body, with the status that says more than its code. */
export type BodyRefusal = Problem & { status?: number };

/** The body's bytes, read no further than `maxBytes`. Errors: `malformed_body` (415: not declared as JSON), `too_large`. */
export async function readBody(
  request: Request,
  maxBytes: number,
): Promise<{ ok: true; value: Uint8Array } | BodyRefusal> {
  if (!isJsonType(request.headers.get("content-type"))) {
    await request.body?.cancel();
    const message = "Send the body as JSON, with Content-Type: application/json.";
    return { ...refuse("malformed_body", message), status: 415 };
  }
  return readAnyBody(request, maxBytes);
}

/** The body's bytes, whatever they are declared as, read no further than `maxBytes`. Errors: `malformed_body`, `too_large`. */
export async function readAnyBody(request: Request, maxBytes: number): Promise<Result<Uint8Array>> {
  if (Number(request.headers.get("content-length")) > maxBytes) {
    await request.body?.cancel();
    return tooLarge(maxBytes);
  }
  try {
    return await readBytes(request, maxBytes);
  } catch (error) {
    // Reading fails in one way only: the connection ended first.
    if (error instanceof Error) return malformed("The body ended before it was complete.");
    throw error;
  }
}

async function readBytes(request: Request, maxBytes: number): Promise<Result<Uint8Array>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    length += part.value.byteLength;
    if (length > maxBytes) {
      await reader?.cancel();
      return tooLarge(maxBytes);
    }
    chunks.push(part.value);
  }
  return done(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, length));
}

/** The JSON object that `bytes` hold. Errors: `malformed_body`. */
export function parseJsonObject(bytes: Uint8Array): Result<Record<string, unknown>> {
  if (isNestedTooDeep(bytes)) return malformed(`The body nests more than ${MOST_NESTED} levels deep.`);
  const text = decode(bytes);
  if (text === null) return malformed("The body is not UTF-8.");
  if (text.trim() === "") return malformed("The body is empty. Send a JSON object.");
  const parsed = parse(text);
  if (!parsed.ok) return parsed;
  if (!isObject(parsed.value)) return malformed("The body must be a JSON object: { … }.");
  return done(parsed.value);
}

const malformed = (message: string) => refuse("malformed_body", message);

function tooLarge(maxBytes: number) {
  return refuse("too_large", `The body may have ${maxBytes.toLocaleString("en")} bytes. Send less, or in parts.`);
}

/** `application/json` in UTF-8; a parameter other than that charset would change what the bytes mean. */
function isJsonType(contentType: string | null): boolean {
  return /^\s*application\/json\s*(;\s*charset\s*=\s*"?utf-?8"?\s*)?;?\s*$/i.test(contentType ?? "");
}

/** Looks at brackets outside strings, before anything is built from them. */
function isNestedTooDeep(bytes: Uint8Array): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index];
    if (inString) {
      if (byte === BACKSLASH) index += 1;
      else if (byte === QUOTE) inString = false;
    } else if (byte === QUOTE) inString = true;
    else if (byte === BRACKET || byte === BRACE) {
      depth += 1;
      if (depth > MOST_NESTED) return true;
    } else if (byte === BRACKET_END || byte === BRACE_END) depth -= 1;
  }
  return false;
}

const [QUOTE, BACKSLASH, BRACKET, BRACKET_END, BRACE, BRACE_END] = Buffer.from('"\\[]{}');

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function parse(text: string): Result<unknown> {
  try {
    return done(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return malformed(`The body is not JSON: ${inWords(error)}.`);
    throw error;
  }
}

/** V8 quotes the text around the fault, which may be long or private. */
const inWords = (error: SyntaxError) => /at position \d+/.exec(error.message)?.[0] ?? "it ends too early";

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
