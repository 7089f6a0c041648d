import fs from "node:fs";
import { runNode, Trouble } from "../../scripts/step.mjs";
import { benchAgreement } from "./agreement";
import { benchAnchors } from "./anchors";
import { benchApiRead } from "./api-read";
import { benchApiWrite } from "./api-write";
import { benchDeskAgreement } from "./desk-agreement";
import { benchExport } from "./export";
import { benchImport } from "./import";
import { benchIntakeHostile } from "./intake-hostile";
import { benchLive } from "./live";
import { describeMachine } from "./machine";
import { databaseName } from "./open-bench";
import { type Outcome, toTable } from "./outcome";
import { benchQueries } from "./queries";
import { benchReading } from "./reading";
import { benchSentences } from "./sentences";
import { benchStorm } from "./storm";
import { benchVersions } from "./versions";

// npm run bench -- NAME: measures one thing and prints it. `all`: everything, each in a process of its own; with `--write`, docs/benchmarks.md
// is made anew from it. TEST_DATABASE_URL names a PostgreSQL server to measure on; without it, the embedded database.

const BENCHES: Record<string, { title: string; measure: () => Promise<Outcome> }> = {
  import: { title: "Import of a 1 MB text", measure: benchImport },
  reading: { title: "The reading page of 100,000 words with 5,000 claims", measure: benchReading },
  "api-read": { title: "Reading 500 claims through the API", measure: benchApiRead },
  "api-write": { title: "Saving a review through the API", measure: benchApiWrite },
  storm: { title: "Twenty people, five hundred claims", measure: benchStorm },
  export: { title: "Each export format", measure: benchExport },
  versions: { title: "Adding a version of an article", measure: benchVersions },
  sentences: { title: "Sentences: a golden set, and speed", measure: benchSentences },
  anchors: { title: "Where claims are after a revision", measure: benchAnchors },
  agreement: { title: "Agreement between reviewers", measure: benchAgreement },
  "desk-agreement": { title: "Agreement of a desk", measure: benchDeskAgreement },
  live: { title: "Following an article live", measure: benchLive },
  "intake-hostile": { title: "Hostile pages", measure: benchIntakeHostile },
  queries: { title: "Statements a reading sends", measure: benchQueries },
};

const PAGE = "docs/benchmarks.md";

async function run(name: string): Promise<string> {
  const bench = BENCHES[name];
  if (bench === undefined)
    throw new Trouble(
      `There is no ${name || "bench without a name"}. There are: ${Object.keys(BENCHES).join(", ")}, all.`,
    );
  const { columns, rows, notes } = await bench.measure();
  return [`## ${bench.title}`, `\`npm run bench -- ${name}\``, toTable({ columns, rows }), notes.join("\n")].join(
    "\n\n",
  );
}

async function runAll(write: boolean): Promise<void> {
  const sections: string[] = [];
  for (const name of Object.keys(BENCHES)) {
    const printed: string = await runNode(["--import", "tsx", "tests/bench/run.ts", name, "--bare"]);
    console.log(printed);
    sections.push(printed.trim());
  }
  if (write) fs.writeFileSync(PAGE, `${[pageHead(), ...sections].join("\n\n")}\n`);
}

function pageHead(): string {
  const day = new Date().toISOString().slice(0, 10);
  return [
    "# Benchmarks",
    "Made by `npm run bench -- all --write`; the figures of one run, to be compared with each other and not with those of another machine. No test asserts a time.",
    `${day}. ${describeMachine(databaseName())}.`,
  ].join("\n\n");
}

const [name = "", ...flags] = process.argv.slice(2);
try {
  if (!flags.includes("--bare")) console.log(`${describeMachine(databaseName())}\n`);
  if (name === "all") await runAll(flags.includes("--write"));
  else console.log(await run(name));
} catch (error) {
  if (!(error instanceof Trouble)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
