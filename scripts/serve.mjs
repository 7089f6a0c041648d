import { spawn } from "node:child_process";
import http from "node:http";
import readline from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { Trouble } from "./step.mjs";
import { supervise } from "./supervise.mjs";

const LOOK_AGAIN_MS = 100;
const LONGEST_START_MS = 120_000;
/** How long a command may have the data folder open before we suppose that it is another server. */
const PATIENCE_MS = 20_000;
const STOP_MS = 10_000;

const environment = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };

/** Starts the process that serves the data folder and keeps it running; resolves once it can be used. */
export function serveDatabase({ dataDir, say }) {
  return new Promise((resolve, reject) => {
    let isReady = false;
    let patience = null;
    const give = (trouble) => {
      clearTimeout(patience);
      service.stop(STOP_MS).then(() => reject(trouble));
    };
    const launch = () => {
      const child = spawn(process.execPath, ["--import", "tsx", "scripts/database.ts"], {
        env: environment,
        stdio: ["ignore", "inherit", "inherit", "ipc"],
      });
      child.on("message", (message) => {
        if (message.waitingFor && !isReady) {
          say(`Waiting for process ${message.waitingFor}, which has the data folder open`);
          clearTimeout(patience);
          const text = `The data in ${dataDir} is open in process ${message.waitingFor}: is Stet running already? Stop it, or set STET_DATA_DIR.`;
          patience = setTimeout(() => give(new Trouble(text)), PATIENCE_MS);
        }
        if (!message.ready) return;
        clearTimeout(patience);
        if (isReady) say("The database is back");
        isReady = true;
        resolve({ stop: () => service.stop(STOP_MS), applied: message.applied });
      });
      child.once("exit", () => {
        if (!isReady) give(new Trouble("The embedded database did not start."));
      });
      return child;
    };
    const service = supervise({
      name: "database",
      launch,
      leave: (child) => child.connected && child.disconnect(),
      say,
    });
  });
}

/** Starts Next and keeps it running; resolves once it answers. */
export async function serveApp({ host, port, isDevelopment, say }) {
  let isReady = false;
  let isGivenUp = false;
  const mode = isDevelopment ? "dev" : "start";
  const args = [
    "--import",
    "./scripts/follow-parent.mjs",
    "node_modules/next/dist/bin/next",
    mode,
    "-H",
    host,
    "-p",
    String(port),
  ];
  const launch = () => {
    const child = spawn(process.execPath, args, { env: environment, stdio: ["ignore", "pipe", "inherit", "ipc"] });
    // What Next says of itself is not one of our lines; what the app logs is passed on.
    readline.createInterface({ input: child.stdout }).on("line", (line) => {
      if (isDevelopment || !/^(▲|✓|-\s|\s*$)/.test(line)) console.log(line);
    });
    child.once("exit", () => {
      isGivenUp ||= !isReady;
    });
    return child;
  };
  const service = supervise({
    name: "app",
    launch,
    leave: (child) => child.kill("SIGTERM"),
    say: (line) => isReady && say(line),
  });
  const deadline = Date.now() + LONGEST_START_MS;
  while (!(await answers(host, port))) {
    if (isGivenUp || Date.now() > deadline) {
      await service.stop(0);
      throw new Trouble(isGivenUp ? "The app did not start." : "The app does not answer.");
    }
    await wait(LOOK_AGAIN_MS);
  }
  isReady = true;
  return { stop: () => service.stop(STOP_MS) };
}

/** Whether something speaks HTTP there; what it answers does not matter yet. */
function answers(host, port) {
  const reachable = host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "::1" : host;
  return new Promise((resolve) => {
    const request = http.get({ host: reachable, port, path: "/api/health", timeout: LONGEST_START_MS }, (response) => {
      response.resume();
      resolve(true);
    });
    request.once("error", () => resolve(false));
    request.once("timeout", () => request.destroy());
  });
}
