/** How far into a page browsers' neighbours look; HTML asks for the first 1,024 bytes, and pages do not keep to it. */
const LOOKED_AT = 4_096;

/** The character set that markup declares of itself, in `<meta charset>`, `<meta http-equiv>` or `<?xml encoding>`; `null` when it does not. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, LOOKED_AT)).replace(/<!--[\s\S]*?(-->|$)/g, "");
  const xml = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([^"']{1,40})["']/i.exec(start)?.[1];
  const meta = /<meta[^>]{0,500}?charset\s*=\s*["']?\s*([^\s"'/>;]{1,40})/i.exec(start)?.[1];
  const named = (meta ?? xml)?.toLowerCase() ?? null;
  // Who could read this declaration byte by byte was not reading UTF-16 (HTML §13.2.3.2).
  return named?.startsWith("utf-16") ? "utf-8" : named;
}
