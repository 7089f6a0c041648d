import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Trouble } from "../../scripts/step.mjs";

const FOLDER = path.resolve("tests/bench/peers");

/**
 * The module of a library that Stet is measured against, by its package name. The peers have a package.json and a lock file of
 * their own in tests/bench/peers and are installed there at first use, so that they never weigh on the product. What comes
 * back is as unknown as any foreign answer; a CommonJS peer has its exports under `default`.
 */
export async function openPeer(name: string): Promise<unknown> {
  if (!fs.existsSync(path.join(FOLDER, "node_modules", name))) installPeers();
  return import(pathToFileURL(createRequire(path.join(FOLDER, "package.json")).resolve(name)).href);
}

/** Not by `npm ci`: a peer names optional packages of other systems that are not in every registry, and it then refuses the lock file. */
function installPeers(): void {
  const { status, stderr } = spawnSync("npm", ["install", "--no-save", "--no-audit", "--no-fund"], {
    cwd: FOLDER,
    encoding: "utf8",
    shell: process.platform === "win32", // npm is a batch file there
  });
  if (status !== 0) throw new Trouble(`The peers of the benchmarks could not be installed: ${(stderr ?? "").trim()}`);
}
