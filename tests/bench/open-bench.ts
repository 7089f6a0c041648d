import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Actor } from "@/lib/core/review/policy";
import { attachDatabase } from "@/lib/database/attach-database";
import type { Db } from "@/lib/database/client";
import type { Context } from "@/lib/operations/context";
import { createToken } from "@/lib/operations/create-token";
import { ensureBuilt } from "../../scripts/install.mjs";
import { openTestDatabase } from "../support/database";
import { freePort } from "../support/free-port";
import { contextOf, hire, openNewsroom, valueIn } from "../support/newsroom";
import { startProcess } from "./start-process";

export type Bench = {
  /** Stet as `npm start` serves it, without a trailing slash. */
  url: string;
  databaseUrl: string;
  db: Db;
  /** Acts as a reviewer, now. */
  context: Context;
  reviewer: Extract<Actor, { kind: "user" }>;
  /** A read-write token of the reviewer. */
  token: string;
  close: () => Promise<void>;
};

const SECRET = "a secret for benchmarks alone, 32 or more";

/** The database that is measured: a PostgreSQL server when TEST_DATABASE_URL names one, else the embedded one. */
export const databaseName = () => (process.env.TEST_DATABASE_URL ? "PostgreSQL server" : "embedded PostgreSQL");

/** Starts the real server on an empty database, built if it has to be, with an admin and a reviewer who has a token. */
export async function openBench(): Promise<Bench> {
  await ensureBuilt((line: string) => console.error(line));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const place = await openPlace({ PORT: String(port), HOST: "127.0.0.1", STET_URL: url });
  await openNewsroom(place.db);
  const reviewer = await hire(place.db, "mirela@example.org", "reviewer");
  const context = contextOf(place.db, reviewer, new Date());
  const { secret } = valueIn(await createToken(context, { name: "bench" }));
  return { url, databaseUrl: place.databaseUrl, db: place.db, context, reviewer, token: secret, close: place.close };
}

async function openPlace(env: Record<string, string>) {
  const start = (more: Record<string, string>) =>
    startProcess(["scripts/start.mjs", "--as-built"], { env: { ...env, ...more }, ready: /Stet is ready/ });
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "stet-bench-"));
  const remove = () => fs.rmSync(dataDir, { recursive: true, force: true });
  if (process.env.TEST_DATABASE_URL) {
    const { db, url, close } = await openTestDatabase();
    const server = await start({ DATABASE_URL: url, STET_SECRET: SECRET, STET_DATA_DIR: dataDir });
    return { db, databaseUrl: url, close: () => server.stop().then(close).then(remove) };
  }
  const server = await start({ DATABASE_URL: "", STET_SECRET: "", STET_DATA_DIR: dataDir });
  const { db, url, close } = await attachDatabase({ databaseUrl: null, dataDir });
  return { db, databaseUrl: url, close: () => close().then(server.stop).then(remove) };
}
