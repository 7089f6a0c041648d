import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ensureChromium } from "./chromium.mjs";
import { checkNode, ensureBuilt, ensureGenerated, ensureInstalled } from "./install.mjs";
import { endSteps, runNode, Trouble } from "./step.mjs";

// npm test: the whole gate, from a fresh clone on, one line per step, stopping at the first failure. `--fast`: types, lint and
// format, unit tests. The last line counts the tests.

process.chdir(path.dirname(path.dirname(fileURLToPath(import.meta.url))));

const isFast = process.argv.includes("--fast");
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "stet-test-"));
const count = { passed: 0, failed: 0 };
const say = (line) => console.log(line);

const vitest =
  (name, folders, env = {}, options = []) =>
  async () => {
    const report = path.join(scratch, `${name}.json`);
    const args = [
      "node_modules/vitest/vitest.mjs",
      "run",
      ...folders,
      ...options,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ];
    try {
      await runNode(args, { env });
    } finally {
      if (fs.existsSync(report)) {
        const { numPassedTests, numFailedTests } = JSON.parse(fs.readFileSync(report, "utf8"));
        count.passed += numPassedTests;
        count.failed += numFailedTests;
      }
    }
  };

async function playwright() {
  const report = path.join(scratch, "e2e.json");
  const env = { STET_CHROMIUM: await ensureChromium(say), PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  try {
    await runNode(["node_modules/@playwright/test/cli.js", "test", "--reporter=line,json"], { env });
  } finally {
    if (fs.existsSync(report)) {
      const { expected, unexpected, flaky } = JSON.parse(fs.readFileSync(report, "utf8")).stats;
      count.passed += expected;
      count.failed += unexpected + flaky;
    }
  }
}

const server = process.env.TEST_DATABASE_URL;

const fast = [
  ["types", typecheck],
  ["lint and format", () => runNode(["node_modules/@biomejs/biome/bin/biome", "ci"])],
  ["unit tests", vitest("unit", ["tests/unit", "tests/architecture.test.ts"])],
];
const slow = [
  ["data tests on the embedded database", vitest("data", ["tests/data"], { TEST_DATABASE_URL: "" })],
  server
    ? [
        "data tests on the PostgreSQL server",
        vitest("server", ["tests/data"], { TEST_DATABASE_URL: server }, ["--exclude=tests/data/database/embedded/**"]),
      ]
    : ["data tests on a PostgreSQL server: skipped, TEST_DATABASE_URL is not set", null],
  ["build", () => ensureBuilt(() => {})],
  ["stories in Chromium", playwright],
];

async function typecheck() {
  await runNode(["node_modules/next/dist/bin/next", "typegen"]);
  await runNode(["node_modules/typescript/bin/tsc", "--noEmit", "-p", "."]);
}

async function runStep([name, work]) {
  if (work === null) {
    say(`– ${name}`);
    return;
  }
  const startedAt = Date.now();
  const before = count.passed;
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Trouble ? error.message : error);
    say(`✗ ${name}`);
    throw error;
  }
  const passed = count.passed > before ? `, ${count.passed - before} passed` : "";
  say(`✓ ${name} (${Math.round((Date.now() - startedAt) / 1000)} s${passed})`);
}

async function runAll() {
  checkNode();
  await ensureInstalled(say);
  await ensureGenerated(say);
  for (const step of isFast ? fast : [...fast, ...slow]) await runStep(step);
}

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    endSteps(signal);
    process.exitCode = 1;
  });
}

try {
  await runAll();
} catch (error) {
  if (error instanceof Trouble) process.exitCode = 1;
  else throw error;
} finally {
  fs.rmSync(scratch, { recursive: true, force: true });
  console.log(`${count.passed} passed, ${count.failed} failed`);
}
