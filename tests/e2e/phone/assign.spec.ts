import { ask, renamed, twoClaims } from "../../support/assigned-desk";
import { expect, test } from "../../support/story";

test("on a phone what waits is found, and reviewers are assigned, with nothing sideways", async ({
  page,
  db,
  hire,
  signIn,
  article,
  expectAccessible,
}) => {
  const [editor, ana] = [await hire("editor"), await renamed(db, await hire("reviewer"))];
  const { id: articleId } = await article(editor);
  const claimIds = await twoClaims(editor, articleId);
  await ask(editor, { articleId, claimIds, of: editor, dueAt: new Date(Date.now() + 86_400_000).toISOString() });
  const sideways = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await signIn(editor);
  const claim = page
    .getByRole("region", { name: /Waits for you/ })
    .getByRole("listitem")
    .first();
  expect((await claim.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  expect(await sideways()).toBe(0);
  await expectAccessible();
  await page.goto(`/articles/${articleId}/assignments`);
  expect(await sideways()).toBe(0);
  await expectAccessible();
  await page.getByText("Every claim that is not settled").tap();
  await page.getByRole("checkbox", { name: new RegExp(`^${ana.name} `) }).tap();
  await page.getByRole("button", { name: "Assign" }).tap();
  await expect(page.getByRole("status").filter({ hasText: "1 person was asked, with 2 assignments." })).toBeVisible();
  await page.locator(`summary[aria-label="Change for ${ana.name}"]`).first().tap();
  expect(await sideways()).toBe(0);
  await expectAccessible();
});
