import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

/** An empty data folder with a space in its name, and how to remove it. */
export function makeDataDir(...inside: string[]): { dataDir: string; remove: () => void } {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), "stet data "));
  return { dataDir: path.join(root, ...inside), remove: () => fs.rmSync(root, { recursive: true, force: true }) };
}

/** Runs a TypeScript program of ours on the data folder, in a process of its own, with an IPC channel. */
export function startProgram(file: string, dataDir: string, args: string[] = []): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", file, ...args], {
    env: { ...process.env, STET_DATA_DIR: dataDir, DATABASE_URL: "", STET_SECRET: "" },
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
}

/** The process that `npm start` uses; resolves when it serves. */
export async function startDatabaseProcess(dataDir: string): Promise<ChildProcess> {
  const child = startProgram("scripts/database.ts", dataDir);
  for (let message: unknown; !isReady(message); ) [message] = await once(child, "message");
  return child;
}

const isReady = (message: unknown) => typeof message === "object" && message !== null && "ready" in message;

/** Ends a process and resolves when it is gone. */
export async function kill(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const gone = once(child, "exit");
  child.kill(signal);
  await gone;
}
