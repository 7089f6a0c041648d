import fs from "node:fs";
import path from "node:path";
import { withDatabase } from "@/lib/database/attach-database";
import { dataFiles } from "@/lib/database/data-folder";
import { checkHealth } from "@/lib/operations/check-health";
import { isSetUp } from "@/lib/operations/is-set-up";
import { verifyAudit } from "@/lib/operations/verify-audit";
import { isDatabaseAway } from "@/lib/server/database-away";
import type { Env } from "@/lib/server/env";
import { engines } from "@/package.json";
import { systemContext } from "./open-context";

/** One thing that was looked at. `wayOut` says what to do about a `warn` or a `fail`. */
export type Finding = { what: string; state: "ok" | "warn" | "fail"; found: string; wayOut?: string };

const MEGABYTE = 1_000_000;

export function findNode(version: string): Finding {
  const needed = engines.node.replace(/^\D+/, "");
  const enough = isAtLeast(version, needed);
  return enough
    ? { what: "Node", state: "ok", found: version }
    : { what: "Node", state: "fail", found: version, wayOut: `Install Node ${needed} or newer.` };
}

function isAtLeast(version: string, needed: string): boolean {
  const [have = 0, haveMinor = 0] = version.split(".").map(Number);
  const [want = 0, wantMinor = 0] = needed.split(".").map(Number);
  return have > want || (have === want && haveMinor >= wantMinor);
}

export function findDataFolder({ dataDir }: Pick<Env, "dataDir">): Finding {
  const what = "Data folder";
  const found = fs.statSync(dataDir, { throwIfNoEntry: false });
  if (found === undefined) {
    return { what, state: "warn", found: `${dataDir} is not there yet`, wayOut: "npm start makes it." };
  }
  if (!found.isDirectory()) {
    return { what, state: "fail", found: `${dataDir} is not a folder`, wayOut: "Move it, or set STET_DATA_DIR." };
  }
  if (!isWritable(dataDir)) {
    return {
      what,
      state: "fail",
      found: `${dataDir} cannot be written`,
      wayOut: "Run as its owner, or change its owner.",
    };
  }
  const open = process.platform !== "win32" && (found.mode & 0o077) !== 0;
  return open
    ? { what, state: "warn", found: `others on this machine can look into ${dataDir}`, wayOut: `chmod 700 ${dataDir}` }
    : { what, state: "ok", found: dataDir };
}

function isWritable(folder: string): boolean {
  try {
    fs.accessSync(folder, fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error) return false;
    throw error;
  }
}

export async function findDiskSpace(dataDir: string): Promise<Finding> {
  const { bavail, bsize } = await fs.promises.statfs(nearestFolder(dataDir));
  const free = bavail * bsize;
  const found = `${Math.floor(free / MEGABYTE).toLocaleString("en")} MB free`;
  if (free < 100 * MEGABYTE) return { what: "Disk", state: "fail", found, wayOut: "Make room before you go on." };
  if (free < 1_000 * MEGABYTE) return { what: "Disk", state: "warn", found, wayOut: "Make room soon." };
  return { what: "Disk", state: "ok", found };
}

const nearestFolder = (folder: string): string =>
  fs.existsSync(folder) || path.dirname(folder) === folder ? folder : nearestFolder(path.dirname(folder));

/** Whether the database answers, has every migration, and somebody administers it. Makes nothing that is not there. */
export async function findDatabase(env: Env): Promise<Finding[]> {
  const what = "Database";
  if (env.databaseUrl === null && !fs.existsSync(dataFiles(env.dataDir).postgres)) {
    return [{ what, state: "warn", found: "not made yet", wayOut: "npm start makes it." }];
  }
  const where = env.databaseUrl === null ? "embedded" : `at ${new URL(env.databaseUrl).host}`;
  try {
    return await withDatabase(env, async (db) => {
      const health = await checkHealth(db);
      if (!health.ok) return [{ what, state: "fail", found: health.reason, wayOut: "npm start migrates it." }];
      return [
        { what, state: "ok", found: `${where}, answers and is migrated` },
        findAdmin(await isSetUp({ db })),
        findHistory(await verifyAudit(systemContext(env, db), {})),
      ];
    });
  } catch (error) {
    const found = isDatabaseAway(error)
      ? `${where}, does not answer`
      : error instanceof Error
        ? error.message
        : String(error);
    const wayOut =
      env.databaseUrl === null ? "Start it with npm start." : "Look whether it runs and DATABASE_URL is right.";
    return [{ what, state: "fail", found, wayOut }];
  }
}

function findAdmin(isThere: boolean): Finding {
  return isThere
    ? { what: "Admin", state: "ok", found: "there is one" }
    : {
        what: "Admin",
        state: "warn",
        found: "nobody yet",
        wayOut: "Open the set-up link that npm start prints, or run stet user add --role admin.",
      };
}

function findHistory(audit: Awaited<ReturnType<typeof verifyAudit>>): Finding {
  return audit.ok && audit.value.ok
    ? { what: "History", state: "ok", found: "verifies" }
    : { what: "History", state: "fail", found: "does not verify", wayOut: "stet audit verify says where." };
}

/** What works only where it is set: said, so that a setting that did not arrive is noticed. */
export function findSettings({ mail, provider }: Pick<Env, "mail" | "provider">): Finding[] {
  return [
    { what: "Mail", state: "ok", found: mail === null ? "not set: no mail is sent" : "set" },
    { what: "Provider", state: "ok", found: provider === null ? "not set: people sign in with passwords" : "set" },
  ];
}

const CHROMIUM_NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe"];

export function findChromium(configured: string | null, searchPath: string): Finding {
  const what = "Chromium";
  const candidates = searchPath
    .split(path.delimiter)
    .flatMap((folder) => CHROMIUM_NAMES.map((name) => path.join(folder, name)));
  const found = [configured, ...candidates].find((file) => file !== null && fs.existsSync(file));
  if (configured !== null && found !== configured) {
    return { what, state: "fail", found: `${configured} is not there`, wayOut: "Correct STET_CHROMIUM, or unset it." };
  }
  return found
    ? { what, state: "ok", found }
    : { what, state: "warn", found: "none", wayOut: "Only the browser tests need one: npm test installs it." };
}
