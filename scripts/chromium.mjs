import fs from "node:fs";
import { run, runNode, Trouble } from "./step.mjs";

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** The Chromium to use: the one STET_CHROMIUM names, the system's, Playwright's own; null when there is none. */
export async function findChromium() {
  const { STET_CHROMIUM: named } = process.env;
  if (named) {
    if (!fs.existsSync(named)) throw new Trouble(`STET_CHROMIUM is ${named}, which does not exist.`);
    return named;
  }
  const { chromium } = await import("@playwright/test");
  return [...PLACES, chromium.executablePath()].find((file) => fs.existsSync(file)) ?? null;
}

/** Finds a Chromium, or installs one: Playwright's, else Debian's. */
export async function ensureChromium(say) {
  const found = await findChromium();
  if (found) return found;
  say("Installing Chromium");
  const attempts = [
    () => runNode(["node_modules/@playwright/test/cli.js", "install", "chromium"]),
    () => (isDebianRoot() ? installDebian() : Promise.reject(new Trouble("not root on Debian"))),
  ];
  for (const attempt of attempts) {
    try {
      await attempt();
    } catch (error) {
      // The other way may do; if neither does, the sentence below says what to do.
      if (!(error instanceof Trouble)) throw error;
    }
    const installed = await findChromium();
    if (installed) return installed;
  }
  throw new Trouble(
    "No Chromium could be found or installed: install one and name it, like STET_CHROMIUM=/usr/bin/chromium npm test",
  );
}

const isDebianRoot = () => process.getuid?.() === 0 && fs.existsSync("/etc/debian_version");

async function installDebian() {
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update", "-q"], { env });
  await run("apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium"], { env });
}
