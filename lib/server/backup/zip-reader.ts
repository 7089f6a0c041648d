import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import type { Readable } from "node:stream";
import { crc32 } from "node:zlib";
import { type Entry, fromFd, type ZipFile } from "yauzl";

/** The file is not what it should be; the message says in what. */
export class Damaged extends Error {}

export type ZipReader = {
  /** Each file's name and size, as the zip says. */
  sizes: ReadonlyMap<string, number>;
  /** A file's bytes as they come, no more than its size. @throws Damaged at the end when they are not those that were put in. */
  read: (name: string) => AsyncIterable<Buffer>;
  close: () => void;
};

/** Opens a zip to read its files in any order. @throws Damaged when it is none. */
export async function openZip(file: string, mostFiles: number): Promise<ZipReader> {
  const zip = await open(file);
  try {
    const entries = new Map<string, Entry>();
    if (zip.entryCount > mostFiles) throw new Damaged(`it has ${zip.entryCount} files`);
    for await (const entry of entriesOf(zip)) {
      if (entries.has(entry.fileName)) throw new Damaged(`${entry.fileName} is in it twice`);
      entries.set(entry.fileName, entry);
    }
    return {
      sizes: new Map([...entries].map(([name, { uncompressedSize }]) => [name, uncompressedSize])),
      read: (name) => {
        const entry = entries.get(name);
        if (entry === undefined) throw new Damaged(`${name} is missing`);
        return readEntry(zip, entry);
      },
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

function open(file: string): Promise<ZipFile> {
  // Opened here, so that what the system says of the file is not taken for damage.
  const descriptor = openSync(file, "r");
  return new Promise((resolve, reject) => {
    fromFd(descriptor, { lazyEntries: true, autoClose: false, strictFileNames: true }, (error, zip) => {
      if (!error) return resolve(zip);
      closeSync(descriptor);
      reject(new Damaged(error.message));
    });
  });
}

async function* entriesOf(zip: ZipFile): AsyncIterable<Entry> {
  for (let read = 0; read < zip.entryCount; read += 1) {
    const next = once(zip, "entry");
    zip.readEntry();
    try {
      const [entry]: Entry[] = await next;
      if (entry) yield entry;
    } catch (error) {
      throw asDamage(error);
    }
  }
}

async function* readEntry(zip: ZipFile, entry: Entry): AsyncIterable<Buffer> {
  if (entry.isEncrypted()) throw new Damaged(`${entry.fileName} is encrypted`);
  let sum = 0;
  try {
    const stream = await new Promise<Readable>((resolve, reject) => {
      zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened)));
    });
    for await (const chunk of stream) {
      const bytes: Buffer = chunk;
      sum = crc32(bytes, sum);
      yield bytes;
    }
  } catch (error) {
    throw asDamage(error);
  }
  if (sum !== entry.crc32) throw new Damaged(`${entry.fileName} is not what was put in`);
}

/** What yauzl and zlib say of bytes that are no zip's. */
const asDamage = (error: unknown): Error =>
  error instanceof Damaged ? error : new Damaged(error instanceof Error ? error.message : String(error));
