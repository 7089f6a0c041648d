import { createId } from "@paralleldrive/cuid2";
import { addClaim } from "@/lib/operations/add-claim";
import { importArticle } from "@/lib/operations/import-article";
import { openOwnDesk } from "../support/own-desk";
import { leavePage } from "../support/page-server";
import { expect, type StoryPerson, test, valueIn } from "../support/story";

const PAGE = `<!doctype html><html lang="en"><title>The port doubled its traffic</title><article>
<h1>The port doubled its traffic</h1><p>Unemployment in the town rose by 5 per cent last year, the mayor said.</p>
<p>He spoke on Tuesday, in front of the fish market, to a crowd of about two hundred people.</p>
<p>Nobody disputes that the bridge is safe. It opened in 1998, after eleven years of work.</p></article></html>`;
const EDITED = PAGE.replace("rose by 5 per cent", "fell by 5 per cent");

async function importFrom({ context }: StoryPerson, content: string) {
  const path = `/${createId()}`;
  const url = await leavePage(path, content);
  const { id } = valueIn(await importArticle({ ...context, now: new Date() }, { format: "html", content, url }));
  valueIn(await addClaim(context, { articleId: id, targets: [{ exact: "rose by 5 per cent last year" }] }));
  return { id, path };
}

test("a silent edit of an article's page is found by a look, and shown as what it did to the claims", async ({
  page,
  hire,
  signIn,
  expectAccessible,
}) => {
  const person = await hire("reviewer");
  const { id, path } = await importFrom(person, PAGE);
  await signIn(person);
  const look = async () => {
    await page.goto(`/articles/${id}`);
    await page.getByText("More", { exact: true }).click();
    await page.getByRole("button", { name: "Look at the page again" }).click();
  };

  await look();
  await expect(page.getByRole("status").filter({ hasText: "nothing was done" })).toBeVisible();
  await expectAccessible();

  await leavePage(path, "<h1>Sold out</h1>".repeat(30));
  await look();
  await expect(page.getByText("The last look did not reach the article")).toBeVisible();
  await expectAccessible();

  await leavePage(path, EDITED);
  await page.getByRole("button", { name: "Look at the page again" }).click();
  await expect(page).toHaveURL(/\/versions\/compare\?from=1&to=2/);
  await expect(page.locator("del").filter({ hasText: "rose" }).first()).toBeVisible();
  await page.goto(`/articles/${id}/history`);
  await expect(page.getByText("found another text on the article’s page: version 2")).toBeVisible();
});

test("a desk's editor chooses how often pages are looked at", async ({ page, hire, signIn, db, expectAccessible }) => {
  const editor = await hire("editor");
  const { slug } = await openOwnDesk(db, [editor], { reviewsNeeded: 1 });
  await signIn(editor);
  await page.goto(`/settings/desks/${slug}`);
  const hours = page.getByRole("spinbutton", { name: "Hours between two looks" });
  await hours.fill("900");
  await page.getByRole("button", { name: "Save how often" }).click();
  await expect(page.getByText("Give a whole number from 1 to 720.").first()).toBeVisible();
  await hours.fill("24");
  await page.getByRole("button", { name: "Save how often" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();
  await expectAccessible();
  const { id } = await importFrom(editor, PAGE);
  await page.goto(`/articles/${id}/versions`);
  await expect(page.getByText("looked at every 24 hours")).toBeVisible();
});

test("an article without an address has no page to look at", async ({ page, hire, signIn, article }) => {
  const person = await hire("reviewer");
  const { id } = await article(person);
  await signIn(person);
  await page.goto(`/articles/${id}`);
  await page.getByText("More", { exact: true }).click();
  await expect(page.getByRole("link", { name: "History" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Look at the page again" })).toBeHidden();
});
