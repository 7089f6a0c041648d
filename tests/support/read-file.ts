import { readFileSync } from "node:fs";
import { readDocument } from "@/lib/formats/read/read-document";

/** A file's bytes among the fixtures of documents. */
export const fixtureFile = (name: string): Uint8Array => new Uint8Array(readFileSync(`tests/fixtures/files/${name}`));

/** What is read of a file of this name. */
export async function readFile(fileName: string, bytes: Uint8Array = fixtureFile(fileName)) {
  return readDocument({ bytes, mediaType: null, charset: null, fileName, url: null, status: null });
}

/** Its document; fails the test when there is none. */
export async function documentIn(fileName: string, bytes?: Uint8Array) {
  const read = await readFile(fileName, bytes);
  if (!read.ok) throw new Error(`${fileName}: ${read.fault}`);
  return read.document;
}

/** Its blocks as `[kind, text]`. */
export async function blocksIn(fileName: string, bytes?: Uint8Array) {
  const { article } = await documentIn(fileName, bytes);
  return article.blocks.map(({ kind, start, end }) => [kind, article.text.slice(start, end)] as const);
}
