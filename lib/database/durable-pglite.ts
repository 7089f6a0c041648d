import fs from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { unaccent } from "@electric-sql/pglite/contrib/unaccent";
import { z } from "zod";

const extensions = { pg_trgm, unaccent };

// The driver sends and reads times without their zone, which is right only in a session whose zone is UTC.
const IN_UTC = ["-c", "TimeZone=UTC"];

// Stock PGlite starts with -F (fsync off), and its file system has no fsync. Its fdatasync is a stub that no one can replace.
const startParams = PGlite.defaultStartParams
  .filter((parameter) => parameter !== "-F")
  .concat("-c", "wal_sync_method=fsync", ...IN_UTC);

/** Opens PostgreSQL's folder so that what it acknowledges is on the disk. The caller holds the folder's lock. */
export async function openDurable(folder: string): Promise<PGlite> {
  const db = new PGlite(folder, { extensions, startParams });
  await db.waitReady;
  syncForReal(db);
  return db;
}

/** A database in memory, from a `dumpDataDir` of another or empty. */
export async function openInMemory(loadDataDir?: Blob): Promise<PGlite> {
  const db = new PGlite({
    extensions,
    startParams: PGlite.defaultStartParams.concat(IN_UTC),
    ...(loadDataDir ? { loadDataDir } : {}),
  });
  await db.waitReady;
  return db;
}

type Stream = { nfd?: number; path?: string; node: unknown };
type NodeFileSystem = {
  realPath: (node: unknown) => string;
  stream_ops: { fsync?: (stream: Stream) => number };
};

/** What we reach into of Emscripten's file system, which PGlite does not type; checked, since a new version may move it. */
const Internals = z.object({
  FS: z.object({
    filesystems: z.object({
      NODEFS: z.custom<NodeFileSystem>(
        (value) => typeof value === "object" && value !== null && "stream_ops" in value && "realPath" in value,
      ),
    }),
  }),
});

function syncForReal(db: PGlite): void {
  const { NODEFS } = Internals.parse(db.Module).FS.filesystems;
  NODEFS.stream_ops.fsync = (stream) => {
    try {
      syncStream(stream, NODEFS);
    } catch (error) {
      // After a failed fsync nobody can say what is on the disk; PostgreSQL panics here too, and recovers from its log at the next start.
      console.error(`The disk refused to keep data: ${error instanceof Error ? error.message : String(error)}`);
      process.exit(1);
    }
    return 0;
  };
}

function syncStream(stream: Stream, files: NodeFileSystem): void {
  if (stream.nfd !== undefined) {
    fs.fsyncSync(stream.nfd);
    return;
  }
  // Folders are opened without a descriptor of the host's.
  const descriptor = fs.openSync(files.realPath(stream.node), "r");
  try {
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}
