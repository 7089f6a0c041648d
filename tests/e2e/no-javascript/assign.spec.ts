import { renamed, twoClaims } from "../../support/assigned-desk";
import { expect, test } from "../../support/story";

test("without scripts an editor assigns, and a reviewer finds what waits and recuses", async ({
  page,
  db,
  hire,
  signIn,
  article,
}) => {
  const [editor, ana] = [await hire("editor"), await renamed(db, await hire("reviewer"))];
  const { id: articleId } = await article(editor);
  await twoClaims(editor, articleId);
  await signIn(editor);
  await page.goto(`/articles/${articleId}/assignments`);
  await expect(page.getByText("Time in UTC").first()).toBeVisible();
  await page.getByRole("checkbox", { name: /^2 / }).check();
  await page.getByRole("checkbox", { name: new RegExp(`^${ana.name} `) }).check();
  await page.getByLabel("Due optional").fill(`${new Date().getUTCFullYear() + 1}-03-05T17:00`);
  await page.getByRole("button", { name: "Assign" }).click();
  await expect(page.getByText("1 person was asked.")).toBeVisible();
  await page.context().clearCookies();
  await signIn(ana);
  await page
    .getByRole("region", { name: /Waits for you/ })
    .getByRole("listitem")
    .getByRole("link")
    .click();
  await page.locator("summary", { hasText: "Recuse yourself" }).click();
  await page.getByRole("textbox", { name: "Why should somebody else review this?" }).fill("I know the mayor.");
  await page.getByRole("button", { name: "Recuse yourself from this claim" }).click();
  await expect(page.getByText("You recused yourself from this claim.")).toBeVisible();
});
