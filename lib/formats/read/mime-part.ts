/** One part of a saved page: what its head says, and its body still encoded, one character for each byte. */
export type MimePart = { headers: ReadonlyMap<string, string>; body: string };

/** Parts within parts: a saved page has one level, a forwarded one two or three. */
const MAX_DEPTH = 5;
const MAX_PARTS = 2_000;

/** Every part that holds no parts itself, in order; `source` has one character for each byte. */
export function mimeParts(source: string): MimePart[] {
  const found: MimePart[] = [];
  const waiting = [{ source, depth: 0 }];
  for (let next = waiting.shift(); next && found.length < MAX_PARTS; next = waiting.shift()) {
    const part = splitHead(next.source);
    const boundary = parameterOf(part.headers.get("content-type") ?? "", "boundary");
    if (boundary === null || next.depth >= MAX_DEPTH) found.push(part);
    else
      for (const inner of splitBody(part.body, boundary))
        waiting.push({ source: inner, depth: (next?.depth ?? 0) + 1 });
  }
  return found;
}

/** The value of a parameter as a header names it; `null`: it does not. */
export function parameterOf(header: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, "i").exec(header.slice(0, 2_000));
  return found?.[1] ?? found?.[2] ?? null;
}

/** A header's value without its parameters, lower-case. */
export const mediaTypeOf = (header: string | undefined): string => header?.split(";")[0]?.trim().toLowerCase() ?? "";

/** The bytes that a body stands for. */
export function bodyBytes({ headers, body }: MimePart): Uint8Array {
  const encoding = mediaTypeOf(headers.get("content-transfer-encoding"));
  if (encoding === "base64") return Buffer.from(body, "base64");
  return Buffer.from(encoding === "quoted-printable" ? decodeQuoted(body) : body, "latin1");
}

function splitHead(source: string): MimePart {
  const end = /\r?\n\r?\n/.exec(source);
  const head = end === null ? "" : source.slice(0, end.index);
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/)) {
    const colon = line.indexOf(":");
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    if (name !== "" && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return { headers, body: end === null ? source : source.slice(end.index + end[0].length) };
}

function splitBody(body: string, boundary: string): string[] {
  const parts = `\n${body}`.split(`\n--${boundary}`);
  const last = parts.findIndex((part, index) => index > 0 && part.startsWith("--"));
  return parts.slice(1, last === -1 ? undefined : last).map((part) => part.replace(/^[ \t]*\r?\n/, ""));
}

function decodeQuoted(body: string): string {
  return body
    .replace(/[ \t]*=[ \t]*\r?\n/g, "")
    .replace(/=([0-9a-f]{2})/gi, (_escape, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
