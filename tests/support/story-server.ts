import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import readline from "node:readline";
import { freePort } from "./free-port";
import { startPageServer } from "./page-server";
import { PROVIDER_CLIENT, startSignInProvider } from "./sign-in-provider";

/** Starts the real server, as built, on an empty data folder, with a sign-in provider and pages to fetch beside it, for all stories; answers how to stop them. */
export default async function startStoryServer(): Promise<() => Promise<void>> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "stet stories "));
  const provider = await startSignInProvider(await freePort(), `http://127.0.0.1:${process.env.STET_STORIES_PORT}`);
  const stopPages = await startPageServer(Number(process.env.STET_STORIES_PAGES_PORT));
  const server = spawn(process.execPath, ["scripts/start.mjs", "--as-built"], {
    env: {
      ...process.env,
      PORT: process.env.STET_STORIES_PORT,
      HOST: "127.0.0.1",
      STET_DATA_DIR: dataDir,
      STET_URL: "",
      DATABASE_URL: "",
      STET_SECRET: "",
      SMTP_URL: "",
      STET_FETCH_HOSTS: `127.0.0.1:${process.env.STET_STORIES_PAGES_PORT}`,
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: PROVIDER_CLIENT.id,
      OIDC_CLIENT_SECRET: PROVIDER_CLIENT.secret,
      OIDC_NAME: "Harbour News",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const gone = once(server, "exit");
  let setUpLink: string | undefined;
  for await (const line of readline.createInterface({ input: server.stdout })) {
    setUpLink = /http\S+\/setup\/\S+/.exec(line)?.[0];
    if (setUpLink) break;
  }
  if (!setUpLink) {
    await provider.stop();
    await stopPages();
    throw new Error("the server did not start");
  }
  server.stdout.resume();
  // The stories' processes start after this and inherit these.
  process.env.STET_STORIES_SET_UP_LINK = setUpLink;
  process.env.STET_STORIES_DATA_DIR = dataDir;
  return async () => {
    server.kill("SIGTERM");
    await gone;
    await provider.stop();
    await stopPages();
    fs.rmSync(dataDir, { recursive: true, force: true });
  };
}
