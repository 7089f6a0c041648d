import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import readline from "node:readline";

/** Starts the real server, as built, on an empty data folder, for all stories; answers how to stop it. */
export default async function startStoryServer(): Promise<() => Promise<void>> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "stet stories "));
  const server = spawn(process.execPath, ["scripts/start.mjs", "--as-built"], {
    env: {
      ...process.env,
      PORT: process.env.STET_STORIES_PORT,
      HOST: "127.0.0.1",
      STET_DATA_DIR: dataDir,
      STET_URL: "",
      DATABASE_URL: "",
      STET_SECRET: "",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const gone = once(server, "exit");
  let setUpLink: string | undefined;
  for await (const line of readline.createInterface({ input: server.stdout })) {
    setUpLink = /http\S+\/setup\/\S+/.exec(line)?.[0];
    if (setUpLink) break;
  }
  if (!setUpLink) throw new Error("the server did not start");
  server.stdout.resume();
  // The stories' processes start after this and inherit these.
  process.env.STET_STORIES_SET_UP_LINK = setUpLink;
  process.env.STET_STORIES_DATA_DIR = dataDir;
  return async () => {
    server.kill("SIGTERM");
    await gone;
    fs.rmSync(dataDir, { recursive: true, force: true });
  };
}
