/** Names are kept as a capture's evidence; what would let somebody act as us, or says nothing of the page, is not. */
const LEFT_OUT: ReadonlySet<string> = new Set(["set-cookie", "set-cookie2"]);

/** Headers in the order they were answered, names in lower case, cookies left out. `raw`: name, value, name, value. */
export function keptHeaders(raw: readonly string[]): [name: string, value: string][] {
  const headers: [string, string][] = [];
  for (let index = 0; index + 1 < raw.length; index += 2) {
    const name = (raw[index] ?? "").toLowerCase();
    if (!LEFT_OUT.has(name)) headers.push([name, (raw[index + 1] ?? "").replace(/\p{Cc}/gu, " ")]);
  }
  return headers;
}

/** The values of a header, joined as one. */
export const headerOf = (headers: readonly [string, string][], wanted: string): string =>
  headers
    .filter(([name]) => name === wanted)
    .map(([, value]) => value)
    .join(", ");

/** What a Content-Type says: the bare media type, and the character set as written. */
export function readContentType(header: string): { mediaType: string | null; charset: string | null } {
  const [type = "", ...parameters] = header.slice(0, 500).split(";");
  const mediaType = type.trim().toLowerCase();
  const charset = parameters
    .map((parameter) => /^\s*charset\s*=\s*"?([^"\s]+)"?\s*$/i.exec(parameter)?.[1])
    .find(Boolean);
  return { mediaType: /^[^\s/]+\/[^\s/]+$/.test(mediaType) ? mediaType : null, charset: charset ?? null };
}
