import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { run, runNode, Trouble } from "./step.mjs";

const OLDEST_NODE = [20, 19];

/** Refuses a Node that is too old, in words; nothing newer than that is used before. */
export function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  throw new Trouble(
    `Stet needs Node ${OLDEST_NODE.join(".")} or newer; this is ${process.versions.node}. See https://nodejs.org`,
  );
}

/** Installs exactly what package-lock.json says, if what is installed is anything else. */
export async function ensureInstalled(say) {
  if (isInstalled()) return;
  say("Installing packages");
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund"];
  const npm = process.env.npm_execpath;
  if (npm?.endsWith(".js")) await runNode([npm, ...args]);
  else await run("npm", args, { shell: process.platform === "win32" });
}

/** npm keeps, in its last step, a list of what it installed; an interrupted installation has none. */
function isInstalled() {
  const hidden = "node_modules/.package-lock.json";
  if (!fs.existsSync(hidden)) return false;
  const wanted = Object.entries(readJson("package-lock.json").packages).filter(([name, entry]) => name && !entry.link);
  const installed = readJson(hidden).packages ?? {};
  return wanted.every(([name, entry]) =>
    installed[name] ? installed[name].version === entry.version : Boolean(entry.optional || entry.devOptional),
  );
}

const readJson = (file) => JSON.parse(fs.readFileSync(file, "utf8"));

/** Makes the database client if the schema, or Prisma, is not the one it was made from. */
export async function ensureGenerated(say) {
  const stamp = "lib/database/generated/stamp";
  const hash = hashFiles(["prisma/schema.prisma", "node_modules/prisma/package.json"]);
  if (readStamp(stamp) === hash) return;
  say("Generating the database client");
  await runNode(["node_modules/prisma/build/index.js", "generate"]);
  fs.writeFileSync(stamp, hash);
}

const SOURCES = [
  "app",
  "components",
  "lib",
  "public",
  "next.config.js",
  "proxy.ts",
  "instrumentation.ts",
  "package-lock.json",
  "tsconfig.json",
  "prisma/schema.prisma",
];

/** Builds the app if its sources are not the ones that the build in `.next` was made from. */
export async function ensureBuilt(say) {
  const stamp = ".next/stet-build";
  const hash = hashFiles(SOURCES);
  if (readStamp(stamp) === hash) return;
  say("Building the app, which takes a minute or two");
  fs.rmSync(stamp, { force: true });
  await runNode(["node_modules/next/dist/bin/next", "build"]);
  fs.writeFileSync(stamp, hash);
}

const readStamp = (file) => (fs.existsSync(file) ? fs.readFileSync(file, "utf8") : null);

/** A hash over the names and bytes of files and of everything in folders; what does not exist counts as absent. */
function hashFiles(places) {
  const hash = createHash("sha256");
  for (const file of places.flatMap(listFiles)) hash.update(`${file}\0`).update(fs.readFileSync(file)).update("\0");
  return hash.digest("hex");
}

function listFiles(place) {
  const stat = fs.statSync(place, { throwIfNoEntry: false });
  if (!stat) return [];
  if (stat.isFile()) return [place];
  if (place === path.join("lib", "database", "generated")) return [];
  return fs
    .readdirSync(place)
    .sort()
    .flatMap((name) => listFiles(path.join(place, name)));
}
