import { Readable, type Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from "node:zlib";

/** More bytes than are taken, compressed or not. */
export class TooManyBytes extends Error {}
/** Compressed in a way nobody asked for. */
export class UnknownEncoding extends Error {}

type Chunks = AsyncIterable<Uint8Array>;

/** A page compressed more often than this is no page. */
const MAX_ENCODINGS = 2;

/** By the name of the encoding; `first` is the first byte that is to be unpacked. */
const UNPACKERS: Readonly<Record<string, (first: number) => Transform>> = {
  gzip: () => createGunzip(),
  "x-gzip": () => createGunzip(),
  br: () => createBrotliDecompress(),
  // zlib's format by the standard, and the bare one by old habit.
  deflate: (first) => ((first & 0x0f) === 8 ? createInflate() : createInflateRaw()),
};

/** What a request says it takes. */
export const ACCEPTED_ENCODINGS = "gzip, deflate, br";

/**
 * The bytes of a body, decompressed; at most `maxBytes` of them at every stage, so that a bomb is cut while it unpacks.
 * `encodings`: the Content-Encoding, first applied first. @throws what the streams do, `TooManyBytes`, `UnknownEncoding`.
 */
export async function readPageBody(body: Chunks, encodings: readonly string[], maxBytes: number): Promise<Uint8Array> {
  if (encodings.length > MAX_ENCODINGS) throw new UnknownEncoding(encodings.join(", "));
  let unpacked = atMost(body, maxBytes);
  for (const name of encodings.toReversed()) unpacked = atMost(unpack(name, unpacked), maxBytes);
  const kept: Uint8Array[] = [];
  for await (const chunk of unpacked) kept.push(chunk);
  return new Uint8Array(Buffer.concat(kept));
}

/** The encodings in a Content-Encoding header, first applied first. */
export function contentEncodings(header: string): string[] {
  const names = header.split(",").map((name) => name.trim().toLowerCase());
  return names.filter((name) => name !== "" && name !== "identity");
}

async function* atMost(source: Chunks, maxBytes: number): Chunks {
  let size = 0;
  for await (const chunk of source) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new TooManyBytes(`more than ${maxBytes} bytes`);
    yield chunk;
  }
}

async function* unpack(name: string, source: Chunks): Chunks {
  const make = Object.hasOwn(UNPACKERS, name) ? UNPACKERS[name] : undefined;
  if (make === undefined) throw new UnknownEncoding(name);
  const chunks = source[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done) return;
  const unpacker = make(first.value[0] ?? 0);
  const packed = Readable.from(startingWith(first.value, chunks));
  packed.on("error", (error) => unpacker.destroy(error)).pipe(unpacker);
  yield* unpacker;
}

async function* startingWith(first: Uint8Array, rest: AsyncIterator<Uint8Array>): Chunks {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}
