import fs from "node:fs";
import path from "node:path";
import type { PGlite } from "@electric-sql/pglite";
import { dataFiles, makeDataFolder } from "./data-folder";
import { openDurable } from "./durable-pglite";
import { takeLock } from "./process-lock";
import { chooseAddress, embeddedUrl, recordAddress } from "./socket-address";
import { serveWire } from "./wire-server";

export type EmbeddedPostgres = {
  /** The connection string. */
  url: string;
  /** Lets those who wait for this data folder in: call it once the tables are there. */
  markReady: () => void;
  /** Resolves at the next moment nobody is connected. */
  whenUnused: () => Promise<void>;
  /** Rolls back what is open, writes everything out, gives the folder back. */
  stop: () => Promise<void>;
};

type Options = {
  /** PostgreSQL itself failed: this process can serve no longer. */
  onFailure?: (error: unknown) => void;
  idleInTransaction?: number;
};

/** Opens the data folder in this process and serves it, or answers null when a living process already has it. */
export async function startEmbedded(dataDir: string, options: Options = {}): Promise<EmbeddedPostgres | null> {
  makeDataFolder(dataDir);
  const lock = takeLock(dataFiles(dataDir).lock);
  if (!lock) return null;
  try {
    const db = await openFolder(dataDir);
    const server = await serveWire(db, { ...options, address: chooseAddress(dataDir) });
    recordAddress(dataDir, server.address);
    return {
      url: embeddedUrl(server.address),
      markReady: lock.markReady,
      whenUnused: server.whenUnused,
      stop: async () => {
        await server.stop();
        await db.close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** PostgreSQL's folder is made under another name and renamed when whole, so that being killed at the very first start costs nothing. */
async function openFolder(dataDir: string): Promise<PGlite> {
  const { postgres, unfinished } = dataFiles(dataDir);
  if (!fs.existsSync(path.join(postgres, "PG_VERSION"))) {
    fs.rmSync(unfinished, { recursive: true, force: true });
    const made = await openDurable(unfinished);
    await made.close();
    fs.renameSync(unfinished, postgres);
  }
  return openDurable(postgres);
}
