import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "stet-cli-"));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

/** The command as a process of its own, on an embedded database of its own. */
function start(...words: string[]): ChildProcess {
  const { DATABASE_URL, ...environment } = process.env;
  const tsx = path.resolve("node_modules/tsx/dist/cli.mjs");
  return spawn(process.execPath, [tsx, "scripts/stet.ts", ...words], {
    env: { ...environment, STET_DATA_DIR: path.join(folder, "data") },
    stdio: ["pipe", "pipe", "pipe"],
  });
}

async function finish(child: ChildProcess, stdin = "") {
  const read = { stdout: "", stderr: "" };
  child.stdout?.on("data", (chunk) => (read.stdout += chunk));
  child.stderr?.on("data", (chunk) => (read.stderr += chunk));
  child.stdin?.end(stdin);
  const [code] = await once(child, "close");
  return { code, ...read };
}

test("works without a server, several commands at once, and leaves nothing running or half written", async () => {
  const imported = await Promise.all([
    finish(start("article", "import", "-"), "First headline\n\nSome words."),
    finish(start("article", "import", "-"), "Second headline\n\nSome words."),
  ]);
  for (const result of imported)
    expect(result).toMatchObject({ code: 0, stdout: expect.stringMatching(/^[a-z0-9]{24}\n$/) });
  const listed = await finish(start("article", "list"));
  expect(listed.stdout.trim().split("\n")).toHaveLength(2);
  expect(fs.statSync(path.join(folder, "data")).mode & 0o077).toBe(0);
}, 120_000);

test("a reader that goes away is no error", async () => {
  const child = start("article", "import", "--help");
  child.stdout?.destroy();
  child.stdin?.end();
  let stderr = "";
  child.stderr?.on("data", (chunk) => (stderr += chunk));
  const [code] = await once(child, "exit");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
}, 60_000);
