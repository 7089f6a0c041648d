import { createToken } from "@/lib/operations/create-token";
import { ensureInstallation } from "@/lib/operations/ensure-installation";
import { importArticle } from "@/lib/operations/import-article";
import { type AppInstance, startInstance } from "../support/app-instance";
import { openTestDatabase } from "../support/database";
import { contextOf, hire as hireOn, PASSWORD } from "../support/newsroom";
import { CLAIMED, claim, nowOf } from "../support/stale-desk";
import { test as base, expect, HARBOUR, type StoryPerson, valueIn } from "../support/story";

const SECRET = "a secret for stories alone, 32 or more";

type TwoInstances = {
  one: string;
  two: string;
  hire: (name: string) => Promise<StoryPerson>;
};

/** Two instances of the app on one database: a PostgreSQL server when TEST_DATABASE_URL names one, else the story server's own. */
const test = base.extend<{ both: TwoInstances }>({
  both: async ({ db, baseURL }, use) => {
    const isServer = Boolean(process.env.TEST_DATABASE_URL);
    const database = isServer ? await openTestDatabase() : null;
    const place: Record<string, string> = database
      ? { DATABASE_URL: database.url, STET_SECRET: SECRET }
      : { STET_DATA_DIR: process.env.STET_STORIES_DATA_DIR ?? "" };
    const used = database?.db ?? db;
    if (database) valueIn(await ensureInstallation(contextOf(used, undefined, new Date())));
    const started: AppInstance[] = [];
    const start = async () => {
      const instance = await startInstance(place);
      started.push(instance);
      return instance.url;
    };
    const one = database ? await start() : (baseURL ?? "");
    const two = await start();
    await use({
      one,
      two,
      hire: async (name) => {
        const email = `${name.toLowerCase()}.${Date.now()}@example.org`;
        const actor = await hireOn(used, email, "reviewer");
        return {
          name: actor.name,
          email,
          password: PASSWORD,
          context: { ...contextOf(used, actor, new Date()), actor },
        };
      },
    });
    await Promise.all(started.map(({ stop }) => stop()));
    await database?.close();
  },
});

test("a review that is submitted through one instance appears live in a browser on the other", async ({
  both,
  page,
}) => {
  test.setTimeout(120_000);
  const [ana, ben] = [await both.hire("Ana"), await both.hire("Ben")];
  const article = valueIn(await importArticle(nowOf(ana), { format: "text", content: HARBOUR }));
  const { id: claimId } = await claim(ana, article.id, CLAIMED.changes);
  const { secret } = valueIn(await createToken(nowOf(ana), { name: "story" }));

  await page.goto(`${both.two}/signin`);
  await page.getByLabel("E-mail address").fill(ben.email);
  await page.getByLabel("Password", { exact: true }).fill(ben.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Desk");
  await page.goto(`${both.two}/articles/${article.id}/claims/${claimId}`);
  const panel = page.getByRole("region", { name: "Claims and reviews" });
  await expect(panel.getByText("Mostly true", { exact: true }).and(panel.locator(":not(label *)"))).toHaveCount(0);

  const response = await fetch(`${both.one}/api/v1/claims/${claimId}/review`, {
    method: "PUT",
    headers: { Authorization: `Bearer ${secret}`, "Content-Type": "application/json" },
    body: JSON.stringify({
      revision: 0,
      verdict: "mostly_true",
      rationale: "The ministry’s table shows a rise of 11.6 per cent.",
      sources: [{ url: "https://fisheries.example/2025", title: "Landings 2025", stance: "supports", kind: "data" }],
      submit: true,
    }),
  });
  expect(response.status).toBe(200);
  await expect(panel.getByText("The ministry’s table shows a rise of 11.6 per cent.")).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "submitted a review of claim 1" })).toBeVisible();
});
