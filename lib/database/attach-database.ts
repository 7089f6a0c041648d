import { setTimeout } from "node:timers/promises";
import { type Db, openDatabase } from "./client";
import { connectionString } from "./connection-string";
import { type DatabasePlace, dataFiles } from "./data-folder";
import { startEmbedded } from "./embedded-postgres";
import { migrate } from "./migrate";
import { isMigrated } from "./migrations";
import { openDoor } from "./open-door";
import { findHolder } from "./process-lock";

export type AttachedDatabase = { db: Db; url: string; close: () => Promise<void> };

const PATIENCE_MS = 60_000;
const LOOK_AGAIN_MS = 50;

/**
 * Opens the database for one command, whether the server runs or not: the server's, if it runs; else this process serves the
 * data folder itself until it closes, and other commands that come meanwhile use it with it.
 * @throws a sentence for a person, when the data folder's holder does not answer or a server's database is not migrated.
 */
export async function attachDatabase(place: DatabasePlace): Promise<AttachedDatabase> {
  if (place.databaseUrl !== null) return openMigrated(place.databaseUrl, () => Promise.resolve());
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const attached = (await joinServed(place)) ?? (await serveOurselves(place.dataDir));
    if (attached) return attached;
    if (Date.now() > deadline) throw new Error(blame(place.dataDir));
    await setTimeout(LOOK_AGAIN_MS);
  }
}

/** Runs `work` with the database attached. */
export async function withDatabase<T>(place: DatabasePlace, work: (db: Db, url: string) => Promise<T>): Promise<T> {
  const { db, url, close } = await attachDatabase(place);
  try {
    return await work(db, url);
  } finally {
    await close();
  }
}

async function joinServed(place: DatabasePlace): Promise<AttachedDatabase | null> {
  if (!findHolder(dataFiles(place.dataDir).lock)?.ready) return null;
  const door = await openDoor(place.dataDir);
  return door && openMigrated(connectionString(place), async () => door.close());
}

async function serveOurselves(dataDir: string): Promise<AttachedDatabase | null> {
  const postgres = await startEmbedded(dataDir);
  if (!postgres) return null;
  try {
    await migrate(postgres.url);
    postgres.markReady();
  } catch (error) {
    await postgres.stop();
    throw error;
  }
  const db = openDatabase(postgres.url);
  return {
    db,
    url: postgres.url,
    close: async () => {
      await db.$disconnect();
      await postgres.whenUnused();
      await postgres.stop();
    },
  };
}

async function openMigrated(url: string, leave: () => Promise<void>): Promise<AttachedDatabase> {
  const db = openDatabase(url);
  const close = async () => {
    await db.$disconnect();
    await leave();
  };
  try {
    if (await isMigrated(db)) return { db, url, close };
  } catch (error) {
    await close();
    throw error;
  }
  await close();
  throw new Error(
    "The database is from an earlier release: start the server of this one, or run npm run migrate, first.",
  );
}

function blame(dataDir: string): string {
  const holder = findHolder(dataFiles(dataDir).lock);
  return holder
    ? `The data in ${dataDir} is open in process ${holder.pid}, which does not answer. Stop that process and try again.`
    : `The data in ${dataDir} cannot be opened: other commands keep taking it. Try again.`;
}
