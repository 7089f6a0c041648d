import type { ReadDocumentFile } from "@/lib/core/intake/document";

/** A reader that reads the same bytes once, however often they are asked for. */
export function readOnce(readDocument: ReadDocumentFile): ReadDocumentFile {
  const read = new Map<Uint8Array, ReturnType<ReadDocumentFile>>();
  return (given) => {
    const known = read.get(given.bytes) ?? readDocument(given);
    read.set(given.bytes, known);
    return known;
  };
}
