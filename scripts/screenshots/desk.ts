import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import readline from "node:readline";
import type { Page } from "@playwright/test";
import { attachDatabase } from "@/lib/database/attach-database";
import { addPerson } from "@/lib/operations/add-person";
import type { Context } from "@/lib/operations/context";
import { createToken } from "@/lib/operations/create-token";
import { listArticles } from "@/lib/operations/list-articles";
import { listClaims } from "@/lib/operations/list-claims";
import { readActor } from "@/lib/operations/read-actor";
import { setUp } from "@/lib/operations/set-up";
import { contextFor } from "@/lib/server/context";
import { runNode } from "../step.mjs";
import { putDeskToWork } from "./desk-at-work";
import { valueIn } from "./value-in";

/** What has been done on the desk: nobody is there; an admin is; the sample desk is, with colleagues and tokens. */
export type Stage = "new" | "empty" | "filled";

/** The sample desk's articles, by the language they are in. */
export type SampleArticle = "en" | "ar";

export type Desk = {
  url: string;
  setUpLink: string;
  /** Does what is missing until `stage`. */
  reach: (stage: Stage) => Promise<void>;
  /** Signs the admin in on a page, through the form. */
  signIn: (page: Page) => Promise<void>;
  /** The admin's context, for what a picture needs done before it. */
  context: () => Context;
  articleId: (article: SampleArticle) => Promise<string>;
  /** The id of a claim by its number. */
  claimId: (article: SampleArticle, number: number) => Promise<string>;
  close: () => Promise<void>;
};

const ADMIN = { name: "Ana Lindqvist", email: "ana@example.org", password: "correct horse battery" };
const MORNING = new Date("2026-03-16T07:30:00Z");
const STAGES: Stage[] = ["new", "empty", "filled"];
const PORT = process.env.PORT ?? "3210";

/** Starts the real server, as built, on an empty data folder. */
export async function openDesk(): Promise<Desk> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "stet-screenshots-"));
  const place = { STET_DATA_DIR: dataDir, DATABASE_URL: "", STET_SECRET: "", STET_URL: "", HOST: "127.0.0.1", PORT };
  Object.assign(process.env, place);
  const { setUpLink, stop } = await startServer(place);
  const { db, close } = await attachDatabase({ databaseUrl: null, dataDir });
  const system: Context = contextFor({ kind: "system" }, db);
  let admin: Context = system;
  let reached = 0;

  const steps: Record<Stage, () => Promise<void>> = {
    new: async () => {},
    empty: async () => {
      const token = setUpLink.split("/").at(-1) ?? "";
      valueIn(await setUp(system, { ...ADMIN, token }));
      const actor = await readActor(system, ADMIN.email);
      if (actor === null) throw new Error("the admin is gone");
      admin = { ...system, actor };
    },
    filled: async () => {
      await runNode(["--import", "tsx", "prisma/seed.ts"], { env: place });
      const then: Context = { ...admin, now: MORNING };
      for (const person of COLLEAGUES) valueIn(await addPerson(then, person));
      await putDeskToWork(system, ADMIN.email);
      for (const token of TOKENS) valueIn(await createToken(admin, token));
    },
  };

  const articleId = async (article: SampleArticle) => {
    const { items } = valueIn(await listArticles(admin, {}));
    const found = items.find(({ language }) => language === article);
    if (found === undefined) throw new Error(`the sample desk has no article in ${article}`);
    return found.id;
  };

  return {
    url: `http://127.0.0.1:${PORT}`,
    setUpLink,
    reach: async (stage) => {
      for (; reached < STAGES.indexOf(stage); reached += 1) {
        const next = STAGES[reached + 1];
        if (next) await steps[next]();
      }
    },
    signIn: async (page) => {
      await page.goto("/signin");
      await page.getByLabel("E-mail address").fill(ADMIN.email);
      await page.getByLabel("Password", { exact: true }).fill(ADMIN.password);
      await page.getByRole("button", { name: "Sign in" }).click();
      await page.waitForURL("/");
    },
    context: () => ({ ...admin, now: new Date() }),
    articleId,
    claimId: async (article, number) => {
      const { items } = valueIn(await listClaims(admin, { articleId: await articleId(article) }));
      const claim = items.find((item) => item.number === number);
      if (claim === undefined) throw new Error(`there is no claim ${number} in the article in ${article}`);
      return claim.id;
    },
    close: async () => {
      await close();
      await stop();
      fs.rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

const COLLEAGUES = [
  { name: "Tomasz Wrona", email: "tomasz@example.org", role: "editor", password: "a password for pictures" },
  { name: "Leila Haddou", email: "leila@example.org", role: "reviewer", password: "a password for pictures" },
  { name: "Jun Okabe", email: "jun@example.org", role: "reviewer" },
  { name: "Press office", email: "press@example.org", role: "observer", password: "a password for pictures" },
] as const;

const TOKENS = [
  { name: "Nightly export", readOnly: true, days: 366 },
  { name: "Import from the content system", days: 90 },
];

async function startServer(env: Record<string, string>) {
  const server = spawn(process.execPath, ["scripts/start.mjs", "--as-built"], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const gone = once(server, "exit");
  for await (const line of readline.createInterface({ input: server.stdout })) {
    const setUpLink = /http\S+\/setup\/\S+/.exec(line)?.[0];
    if (setUpLink === undefined) continue;
    server.stdout.resume();
    const stop = async () => {
      server.kill("SIGTERM");
      await gone;
    };
    return { setUpLink, stop };
  }
  throw new Error("The server did not start: npm start builds what it needs.");
}
