import { spawnSync } from "node:child_process";
import net from "node:net";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { checkNode, ensureBuilt, ensureGenerated, ensureInstalled } from "./install.mjs";
import { serveApp, serveDatabase } from "./serve.mjs";
import { endSteps, runNode, Trouble } from "./step.mjs";

// npm start: everything from a fresh clone to a served desk, one line per step. `--dev` serves with Next's development server;
// `--as-built` takes packages and build as they are.

process.chdir(path.dirname(path.dirname(fileURLToPath(import.meta.url))));

const flags = new Set(process.argv.slice(2));
const isDevelopment = flags.has("--dev");
const services = [];
let isStopping = false;

const say = (line) => console.log(line);

async function start() {
  checkNode();
  if (!flags.has("--as-built")) await ensureInstalled(say);
  const env = await readEnvironment();
  await checkPort(env);
  if (!flags.has("--as-built")) {
    await ensureGenerated(say);
    if (!isDevelopment) await ensureBuilt(say);
  }
  const { applied, setUpLink } = await prepareDatabase(env);
  if (applied.length > 0) say(`Database brought up to date: ${applied.join(", ")}`);
  say("Starting the app");
  services.push(await serveApp({ ...env, isDevelopment, say }));
  say(`Stet is ready at ${env.publicUrl}`);
  if (setUpLink)
    say(`Nobody administers it yet. Open this link, once, to make yourself its administrator: ${setUpLink}`);
}

async function prepareDatabase(env) {
  const applied = [];
  if (env.databaseUrl === null) {
    say(`Opening the database in ${env.dataDir}`);
    const database = await serveDatabase({ dataDir: env.dataDir, say });
    services.push(database);
    applied.push(...database.applied);
  } else say("Using the PostgreSQL server of DATABASE_URL");
  const prepared = JSON.parse(await runNode(["--import", "tsx", "scripts/prepare.ts"]));
  return { ...prepared, applied: [...applied, ...prepared.applied] };
}

/** The same reading of the environment as the app's own. */
async function readEnvironment() {
  const { tsImport } = await import("tsx/esm/api");
  const { readEnv } = await tsImport("../lib/server/env.ts", import.meta.url);
  const env = readEnv(process.env);
  if (!env.ok) throw new Trouble(env.message);
  return env.value;
}

/** Refuses an address that cannot be listened on before anything long is done for it. */
function checkPort({ host, port }) {
  const reasons = {
    EADDRINUSE: `PORT ${port} on ${host} is in use: stop what uses it, or choose another, like PORT=${port + 1} npm start`,
    EACCES: `PORT ${port} needs rights this user does not have: choose one above 1023, like PORT=3000 npm start`,
    EADDRNOTAVAIL: `HOST ${host} is no address of this machine: choose one, like HOST=127.0.0.1`,
    ENOTFOUND: `HOST ${host} is no address of this machine: choose one, like HOST=127.0.0.1`,
  };
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", (error) =>
      reject(new Trouble(reasons[error.code] ?? `PORT ${port} on ${host}: ${error.message}`)),
    );
    probe.listen({ host, port, exclusive: true }, () => probe.close(resolve));
  });
}

async function stop(code) {
  if (isStopping) return;
  isStopping = true;
  endSteps("SIGTERM");
  // The app first: it may still need the database to finish what it is doing.
  for (const service of services.reverse()) await service.stop();
  process.exit(code);
}

function onSignal() {
  // A second Ctrl-C means at once; the children end when we are gone.
  if (isStopping) process.exit(1);
  say("Stopping");
  stop(0);
}

/** npm, killed outright, passes no signal on; nobody would be left to stop this. Between npm and us is a shell. */
function followNpm() {
  if (!process.env.npm_lifecycle_event || process.platform === "win32") return;
  const ancestry = () => `${process.ppid} ${parentOf(process.ppid)}`;
  const first = ancestry();
  setInterval(() => ancestry() !== first && stop(0), 2000).unref();
}

function parentOf(pid) {
  const { stdout } = spawnSync("ps", ["-o", "ppid=", "-p", String(pid)], { encoding: "utf8" });
  return stdout?.trim();
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, onSignal);
followNpm();

try {
  await start();
} catch (error) {
  if (!isStopping) {
    console.error(error instanceof Trouble ? error.message : error);
    await stop(1);
  }
}
