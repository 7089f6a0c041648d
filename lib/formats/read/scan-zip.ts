import { text } from "node:stream/consumers";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import type { PageFault } from "@/lib/core/intake/page-fault";

/** What a file in a zip may come to. Word's own files have some dozens of parts and shrink to a tenth. */
const MAX_ENTRIES = 2_000;
const MAX_INFLATED = 64_000_000;
/** Markup that is read whole. */
const MAX_PART = 24_000_000;
const MAX_RATIO = 200;
/** Below this size no ratio is dangerous: empty pages shrink well. */
const RATIO_FROM = 1_000_000;

export type ScannedZip = { ok: true; parts: Map<string, string> } | { ok: false; fault: PageFault };

/**
 * The XML parts of a zipped document, each inflated once and within bounds, as text by name; pictures and the rest are left alone.
 * A name that leads out of the archive, a size that is a lie and a document type declaration make it unreadable.
 */
export async function scanZip(bytes: Uint8Array): Promise<ScannedZip> {
  const parts = new Map<string, string>();
  let total = 0;
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    if (zip.entryCount > MAX_ENTRIES) return { ok: false, fault: "too_complex" };
    for await (const entry of zip.eachEntry()) {
      total += entry.uncompressedSize;
      if (total > MAX_INFLATED || isBomb(entry)) return { ok: false, fault: "too_complex" };
      if (!isMarkup(entry.fileName)) continue;
      if (entry.uncompressedSize > MAX_PART) return { ok: false, fault: "too_complex" };
      if (parts.has(entry.fileName)) return { ok: false, fault: "unreadable" };
      const part = await readPart(zip, entry);
      // Neither Word nor anything that writes its files declares a type; entities that multiply need one.
      if (/<!(?:DOCTYPE|ENTITY)/i.test(part)) return { ok: false, fault: "unreadable" };
      parts.set(entry.fileName, part);
    }
  } catch (error) {
    // The library's only way to say that this is no zip, or a damaged one: it checks names and sizes.
    if (error instanceof Error) return { ok: false, fault: "unreadable" };
    throw error;
  }
  return { ok: true, parts };
}

const isMarkup = (name: string): boolean => /\.(?:xml|rels)$/i.test(name);

function isBomb({ compressedSize, uncompressedSize }: Entry): boolean {
  return uncompressedSize > RATIO_FROM && uncompressedSize > compressedSize * MAX_RATIO;
}

async function readPart(zip: ZipFile, entry: Entry): Promise<string> {
  return text(await zip.openReadStreamPromise(entry));
}
