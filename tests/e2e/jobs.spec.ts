import { setAdmin } from "@/lib/operations/set-admin";
import { contextOf, valueIn } from "../support/newsroom";
import { expect, test } from "../support/story";

test("an admin sees what failed and why, and has it tried again", async ({
  page,
  db,
  hire,
  signIn,
  article,
  expectAccessible,
}) => {
  const admin = await hire("editor");
  if (admin.context.actor.kind !== "user") throw new Error("nobody was hired");
  valueIn(await setAdmin(contextOf(db, undefined, new Date()), { userId: admin.context.actor.id, isAdmin: true }));
  const { id: articleId, title } = await article(admin);
  // Of an article without an address: tried again, it ends at once.
  await db.$executeRaw`
    INSERT INTO pgboss.job (name, data, state, completed_on, output)
    VALUES ('watch_article', jsonb_build_object('articleId', ${articleId}::text), 'failed', now(), '{"message":"Nothing answered."}')`;
  await signIn(admin);
  await page.goto("/settings/people");
  await page.getByRole("link", { name: "Jobs" }).click();
  await page.getByRole("link", { name: /^Failed/ }).click();
  const row = page.getByRole("row").filter({ hasText: title });
  await expect(row).toContainText("Look for a changed article");
  await expectAccessible();
  await row.getByRole("button", { name: "Try again" }).click();
  await expect(row).toHaveCount(0);
  await expect
    .poll(async () => {
      const rows = await db.$queryRaw<{ state: string }[]>`
        SELECT state::text FROM pgboss.job WHERE data->>'articleId' = ${articleId}`;
      return rows.map(({ state }) => state);
    })
    .not.toContain("failed");
});

test("an editor gives the desk an archive, and takes it away again", async ({
  page,
  hire,
  signIn,
  expectAccessible,
}) => {
  await signIn(await hire("editor"));
  await page.goto("/settings/desks/fact-desk#archives");
  const archives = page.getByRole("region", { name: "Archives" });
  await archives.getByRole("button", { name: "Add the archive" }).click();
  await expect(archives.getByLabel("Name")).toHaveAttribute("aria-invalid", "true");
  await archives.getByLabel("Name").fill("Harbour archive");
  await archives.getByLabel("Address").fill("https://archive.example");
  await archives.getByLabel(/^Key/).fill("QUAY:TIDE");
  await archives.getByRole("button", { name: "Add the archive" }).click();
  const row = archives.getByRole("listitem").filter({ hasText: "Harbour archive" });
  await expect(row).toContainText("with a key");
  await expect(page.getByText("QUAY:TIDE")).toHaveCount(0);
  await expectAccessible();
  await archives.getByRole("button", { name: "Remove Harbour archive" }).click();
  await expect(row).toHaveCount(0);
});
