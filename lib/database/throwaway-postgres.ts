import { randomBytes } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { openInMemory } from "./durable-pglite";
import { embeddedUrl } from "./socket-address";
import { serveWire } from "./wire-server";

export type ThrowawayPostgres = {
  url: string;
  /** A copy of everything in it, to start another from. */
  dump: () => Promise<Blob>;
  stop: () => Promise<void>;
};

/** Serves a database that lives in memory and is gone when stopped; `from` is another's dump. */
export async function startThrowaway(from?: Blob): Promise<ThrowawayPostgres> {
  const db = await openInMemory(from);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "stet-"));
  const address = process.platform === "win32" ? { port: 0, password: randomBytes(24).toString("hex") } : { folder };
  const server = await serveWire(db, { address });
  return {
    url: embeddedUrl(server.address),
    dump: () => db.dumpDataDir("none"),
    stop: async () => {
      await server.stop();
      await db.close();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
