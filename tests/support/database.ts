import { createHash, randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import pg from "pg";
import { JOB_RULES } from "@/lib/core/jobs/job";
import { type Db, openDatabase } from "@/lib/database/client";
import { migrate } from "@/lib/database/migrate";
import { listMigrations } from "@/lib/database/migrations";
import { startThrowaway } from "@/lib/database/throwaway-postgres";

export type TestDatabase = {
  db: Db;
  /** For a second client, another pool, or a process of its own. */
  url: string;
  close: () => Promise<void>;
};

/** A server for the same suite to run on; the embedded database when it is not set. The user must be allowed to create databases. */
const server = process.env.TEST_DATABASE_URL;

/** A migrated, empty database for one test file (or one test), gone when closed. */
export async function openTestDatabase(): Promise<TestDatabase> {
  return server ? openServerDatabase(server) : openEmbeddedDatabase();
}

/** The same on the embedded database, whatever the suite runs on. */
export const openEmbeddedDatabase = async () => openClone(await cloneEmbedded());

/** The same on the server whose admin connects at `adminUrl`. */
export const openServerDatabase = async (adminUrl: string) => openClone(await cloneOnServer(adminUrl));

function openClone({ url, drop }: { url: string; drop: () => Promise<void> }): TestDatabase {
  const db = openDatabase(url);
  return {
    db,
    url,
    close: async () => {
      await db.$disconnect();
      await drop();
    },
  };
}

/** Changes whenever a migration does, or the queues of jobs. */
const historyHash = () =>
  createHash("sha256")
    .update(JSON.stringify([listMigrations(), JOB_RULES]))
    .digest("hex")
    .slice(0, 16);

async function cloneEmbedded() {
  const postgres = await startThrowaway(await embeddedTemplate());
  return { url: postgres.url, drop: postgres.stop };
}

/** The migrated database as a file, made by whoever needs it first and kept for later runs. */
async function embeddedTemplate(): Promise<Blob> {
  const file = path.join("node_modules/.cache/stet", `template-${historyHash()}.tar`);
  if (!fs.existsSync(file)) {
    const postgres = await startThrowaway();
    await migrate(postgres.url);
    const dump = await postgres.dump();
    await postgres.stop();
    fs.mkdirSync(path.dirname(file), { recursive: true });
    // Several files may make it at once: each its own, and the rename decides.
    const draft = `${file}.${randomUUID()}`;
    fs.writeFileSync(draft, Buffer.from(await dump.arrayBuffer()));
    fs.renameSync(draft, file);
  }
  return new Blob([fs.readFileSync(file)]);
}

async function cloneOnServer(adminUrl: string) {
  const template = `stet_template_${historyHash()}`;
  const name = `stet_test_${randomUUID().replaceAll("-", "")}`;
  await asAdmin(adminUrl, async (admin) => {
    // A template must have no connections while it is copied.
    await admin.query("SELECT pg_advisory_lock(7412)");
    const { rowCount } = await admin.query("SELECT 1 FROM pg_database WHERE datname = $1 AND datistemplate", [
      template,
    ]);
    if (rowCount === 0) await makeTemplate(admin, adminUrl, template);
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  });
  return {
    url: onDatabase(adminUrl, name),
    drop: () => asAdmin(adminUrl, async (admin) => void (await admin.query(`DROP DATABASE ${name} WITH (FORCE)`))),
  };
}

/** Marked as a template only when whole, so that a half-made one is made anew. */
async function makeTemplate(admin: pg.Client, adminUrl: string, name: string): Promise<void> {
  await admin.query(`DROP DATABASE IF EXISTS ${name}`);
  await admin.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
  await migrate(onDatabase(adminUrl, name));
  await admin.query(`ALTER DATABASE ${name} IS_TEMPLATE true`);
}

async function asAdmin(url: string, work: (admin: pg.Client) => Promise<void>): Promise<void> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}

function onDatabase(adminUrl: string, name: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}
