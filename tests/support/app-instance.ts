import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "./free-port";

/** One more process that serves the app, as built, on a database that others use too. */
export type AppInstance = { url: string; stop: () => Promise<void> };

const LOOK_AGAIN_MS = 100;

/** Starts an instance; `place` says where its database is: `DATABASE_URL`, or `STET_DATA_DIR` of a running server. */
export async function startInstance(place: Record<string, string>): Promise<AppInstance> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = { DATABASE_URL: "", STET_SECRET: "", ...place, PORT: String(port), HOST: "127.0.0.1", STET_URL: url };
  const args = ["node_modules/next/dist/bin/next", "start", "-H", "127.0.0.1", "-p", String(port)];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const gone = once(child, "exit");
  while (!(await isReady(url))) {
    if (child.exitCode !== null) throw new Error("the instance did not start");
    await wait(LOOK_AGAIN_MS);
  }
  return {
    url,
    async stop() {
      child.kill("SIGTERM");
      await gone;
    },
  };
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/api/health`)).ok;
  } catch {
    // It does not listen yet.
    return false;
  }
}
