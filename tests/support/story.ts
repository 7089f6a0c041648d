import AxeBuilder from "@axe-core/playwright";
import { createId } from "@paralleldrive/cuid2";
import { test as base, expect, type Page } from "@playwright/test";
import { type Db, openDatabase } from "@/lib/database/client";
import { connectionString } from "@/lib/database/connection-string";
import { addPerson } from "@/lib/operations/add-person";
import type { Context } from "@/lib/operations/context";
import { importArticle } from "@/lib/operations/import-article";
import { readActor } from "@/lib/operations/read-actor";
import type { ArticleView } from "@/lib/schemas/article";
import type { PersonRole } from "@/lib/schemas/person";
import { contextOf, PASSWORD, valueIn } from "./newsroom";

/** A colleague made for one story; `context` is for what the story needs done before it begins. */
export type StoryPerson = { name: string; email: string; password: string; context: Context };

type Fixtures = {
  /** Makes a person with a role on the desk. */
  hire: (role: Exclude<PersonRole, "admin">) => Promise<StoryPerson>;
  /** Signs a person in on the story's page, through the form. */
  signIn: (person: StoryPerson, page?: Page) => Promise<void>;
  /** Imports an article as a person. */
  article: (person: StoryPerson, content?: string) => Promise<ArticleView>;
  /** Fails the story when axe finds anything on the page as it is, in the light and the dark theme. */
  expectAccessible: (page?: Page) => Promise<void>;
  db: Db;
  /** Fails the story on page errors, console errors and answers of 500 and above. */
  watch: (page: Page) => void;
};

export const HARBOUR = `Deeper harbour will open before spring, port says

The authority promises an open channel on time. The people who fish there are not so sure.

By Ines Okafor

The port authority said on Monday that its contractor has lifted 1.4 million cubic metres of silt since October. The rest would be gone before the spring tides.

“The whole project has not cost this city a cent,” its director told the finance committee. The minutes record no questions from members.

Landings of herring rose by 12 per cent last year, according to the annual report. The union says they fell.`;

let people = 0;

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
  db: async ({}, use) => {
    const dataDir = process.env.STET_STORIES_DATA_DIR;
    if (dataDir === undefined) throw new Error("the story server is not running");
    const db = openDatabase(connectionString({ databaseUrl: null, dataDir }), { max: 1 });
    await use(db);
    await db.$disconnect();
  },
  hire: async ({ db, baseURL }, use) => {
    await use(async (role) => {
      people += 1;
      // In the order in which they are made, and nobody else of any story has this name: a mention means one person.
      const name = `${role[0]?.toUpperCase()}${role.slice(1)} ${String(people).padStart(3, "0")} ${createId().slice(0, 6)}`;
      const email = `${createId()}@example.org`;
      const system = { ...contextOf(db, undefined, new Date()), publicUrl: baseURL ?? "" };
      valueIn(await addPerson(system, { name, email, role, password: PASSWORD }));
      const actor = await readActor(system, email);
      if (actor === null) throw new Error("the person who was just added is gone");
      return { name, email, password: PASSWORD, context: { ...system, actor } };
    });
  },
  signIn: async ({ page: own }, use) => {
    await use(async ({ email, password }, page = own) => {
      await page.goto("/signin");
      await page.getByLabel("E-mail address").fill(email);
      await page.getByLabel("Password", { exact: true }).fill(password);
      await page.getByRole("button", { name: "Sign in" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Desk");
    });
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
  article: async ({}, use) => {
    await use(async ({ context }, content = HARBOUR) =>
      valueIn(await importArticle({ ...context, now: new Date() }, { format: "text", content })),
    );
  },
  expectAccessible: async ({ page: own }, use) => {
    await use(async (page = own) => {
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(
            ({ id, nodes }) => `${colorScheme}: ${id} at ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
          ),
        ).toEqual([]);
      }
      await page.emulateMedia({ colorScheme: "light" });
    });
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
  watch: async ({}, use) => {
    const faults: string[] = [];
    await use((page) => {
      page.on("pageerror", (error) => faults.push(`page error: ${error.message}`));
      page.on("console", (message) => {
        // A browser reports refusals (401, 409, 422) that a story provokes on purpose as errors of its own.
        if (message.type() === "error" && !/status of 4\d\d/.test(message.text()))
          faults.push(`console: ${message.text()}`);
      });
      page.on("response", (response) => {
        if (response.status() >= 500) faults.push(`${response.status()} ${response.url()}`);
      });
    });
    expect(faults).toEqual([]);
  },
  page: async ({ page, watch }, use) => {
    watch(page);
    await use(page);
  },
});

export { expect, valueIn };
