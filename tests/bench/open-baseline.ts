import { isEmbeddedUrl } from "@/lib/database/socket-address";
import { runNode } from "../../scripts/step.mjs";
import { freePort } from "../support/free-port";
import { startProcess } from "./start-process";

const NEXT = "node_modules/next/dist/bin/next";
const FOLDER = "tests/bench/baseline";

/** Builds and starts the bare Next routes on the same database, with as many connections as Stet has. */
export async function openBaseline(databaseUrl: string): Promise<{ url: string; close: () => Promise<void> }> {
  await runNode([NEXT, "build", FOLDER]);
  const port = await freePort();
  const { stop } = await startProcess([NEXT, "start", FOLDER, "-H", "127.0.0.1", "-p", String(port)], {
    env: { DATABASE_URL: databaseUrl, POOL: isEmbeddedUrl(databaseUrl) ? "5" : "10" },
    ready: /Ready in/,
  });
  return { url: `http://127.0.0.1:${port}`, close: stop };
}
