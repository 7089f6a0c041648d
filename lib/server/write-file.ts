/** A file to be saved, never shown inside our own site: what it holds came from articles and reviewers. */
export function writeFile({
  body,
  mediaType,
  fileName,
  notes,
}: {
  body: string | Uint8Array;
  mediaType: string;
  fileName: string;
  /** ASCII. */
  notes: readonly string[];
}) {
  return {
    bytes: typeof body === "string" ? Buffer.from(body) : body,
    headers: {
      "Content-Type": mediaType,
      "Content-Disposition": contentDisposition(fileName),
      ...(notes.length === 0 ? {} : { "Stet-Notes": notes.join("; ") }),
      "Content-Security-Policy":
        "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:",
    },
  };
}

/** RFC 6266: the name in UTF-8 for who reads `filename*`, and in plain ASCII for the rest. */
export function contentDisposition(fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const encoded = encodeURIComponent(fileName.toWellFormed()).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
