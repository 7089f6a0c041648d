import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { done, type Result, refuse } from "@/lib/core/result";
import { BACKED_UP, CAPTURES } from "@/lib/database/backup-tables";
import { listMigrations } from "@/lib/database/migrations";
import type { TableToRestore } from "@/lib/database/replace-tables";
import { version } from "@/package.json";
import { linesOf, pagesOf } from "./json-lines";
import { BACKUP_FORMAT, CaptureRow, captureFile, MANIFEST, Manifest, ManifestHead, tableFile } from "./manifest";
import { Damaged, type ZipReader } from "./zip-reader";

export type CheckedBackup = { manifest: Manifest; tables: TableToRestore[] };

/** Bytes. */
const LARGEST_MANIFEST = 16_000_000;

/** Reads all of a backup and compares it with what it says of itself. Errors: `unsupported_format` for a newer one. @throws Damaged */
export async function checkBackup(zip: ZipReader): Promise<Result<CheckedBackup>> {
  const read = await readManifest(zip);
  if (!read.ok) return read;
  const manifest = read.value;
  const names = manifest.tables.map(({ name }) => name);
  const wanted = BACKED_UP.filter((name) => names.includes(name));
  if (!isDeepStrictEqual(names, wanted)) throw new Damaged(`it lists the tables ${names.join(", ")}`);
  const captures = new Map<string, number>();
  const tables: TableToRestore[] = [];
  for (const table of manifest.tables) tables.push(await checkTable(zip, table, captures));
  const bytes = [...captures.values()].reduce((sum, size) => sum + size, 0);
  if (!isDeepStrictEqual(manifest.captures, { files: captures.size, bytes })) {
    throw new Damaged(`it lists ${captures.size} captures of ${manifest.captures.files}`);
  }
  const files = new Set([MANIFEST, ...names.map(tableFile), ...[...captures.keys()].map(captureFile)]);
  for (const name of zip.sizes.keys())
    if (!files.has(name)) throw new Damaged(`${JSON.stringify(name)} does not belong in it`);
  for (const [sha256, size] of captures) {
    const name = captureFile(sha256);
    checkSize(zip, name, size);
    if ((await hashOf(zip.read(name))) !== sha256) throw new Damaged(`${name} is not what its name says`);
  }
  return done({ manifest, tables });
}

async function readManifest(zip: ZipReader): Promise<Result<Manifest>> {
  if ((zip.sizes.get(MANIFEST) ?? 0) > LARGEST_MANIFEST) throw new Damaged("its manifest is too large");
  const json = parseJson((await collect(zip.read(MANIFEST))).toString("utf8"));
  const head = ManifestHead.safeParse(json);
  if (!head.success) throw new Damaged("its manifest is none");
  const known = new Set(listMigrations().map(({ name }) => name));
  if (head.data.format > BACKUP_FORMAT || !head.data.migrations.every((name) => known.has(name))) {
    return refuse(
      "unsupported_format",
      `This backup was made by Stet ${head.data.stet}, which is newer than this one (${version}). Restore it with Stet ${head.data.stet} or later.`,
    );
  }
  const manifest = Manifest.safeParse(json);
  if (!manifest.success) throw new Damaged("its manifest is none");
  const upTo = [...known].slice(0, manifest.data.migrations.length);
  if (!isDeepStrictEqual(manifest.data.migrations, upTo)) throw new Damaged("its manifest leaves out a migration");
  return done(manifest.data);
}

async function checkTable(
  zip: ZipReader,
  { name, rows, bytes, sha256 }: Manifest["tables"][number],
  captures: Map<string, number>,
): Promise<TableToRestore> {
  const file = tableFile(name);
  checkSize(zip, file, bytes);
  const hash = createHash("sha256");
  let columns: string[] | null = null;
  let found = 0;
  for await (const line of linesOf(tee(zip.read(file), (chunk) => hash.update(chunk)))) {
    found += 1;
    const row = parseJson(line);
    if (typeof row !== "object" || row === null || Array.isArray(row))
      throw new Damaged(`${file} has a row that is none`);
    const keys = Object.keys(row);
    columns ??= keys;
    if (!isDeepStrictEqual(keys, columns)) throw new Damaged(`${file} has rows of several kinds`);
    if (name === CAPTURES) noteCapture(row, captures);
  }
  if (hash.digest("hex") !== sha256 || found !== rows) throw new Damaged(`${file} is not what was written`);
  return { name, columns, pages: () => pagesOf(linesOf(zip.read(file))) };
}

function noteCapture(row: object, captures: Map<string, number>): void {
  const capture = CaptureRow.safeParse(row);
  if (!capture.success) throw new Damaged("it lists a capture without a hash");
  captures.set(capture.data.sha256, capture.data.size);
}

function checkSize(zip: ZipReader, name: string, size: number): void {
  const there = zip.sizes.get(name);
  if (there === undefined) throw new Damaged(`${name} is missing`);
  if (there !== size) throw new Damaged(`${name} has ${there} bytes instead of ${size}`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new Damaged("it holds JSON that is none");
    throw error;
  }
}

async function hashOf(pieces: AsyncIterable<Buffer>): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of pieces) hash.update(piece);
  return hash.digest("hex");
}

async function* tee(pieces: AsyncIterable<Buffer>, look: (piece: Buffer) => void): AsyncIterable<Buffer> {
  for await (const piece of pieces) {
    look(piece);
    yield piece;
  }
}

export async function collect(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}
