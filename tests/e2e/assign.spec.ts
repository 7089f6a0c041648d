import type { Locator, Page } from "@playwright/test";
import { ask, renamed, twoClaims } from "../support/assigned-desk";
import { expect, test } from "../support/story";

/** Goes to something by the keyboard alone. */
async function tabTo(page: Page, wanted: Locator) {
  for (let steps = 0; steps < 150; steps += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("the keyboard does not get there");
}

/** A day and time to come, as a date-and-time field takes it, and how the page says it. */
const NEXT_YEAR = new Date().getUTCFullYear() + 1;

test("by keyboard alone an editor assigns in turn with a due date", async ({
  page,
  db,
  hire,
  signIn,
  article,
  expectAccessible,
}) => {
  const editor = await hire("editor");
  const people = [await renamed(db, await hire("reviewer")), await renamed(db, await hire("reviewer"))];
  const { id: articleId } = await article(editor);
  await twoClaims(editor, articleId);
  await signIn(editor);
  await page.goto(`/articles/${articleId}`);
  await tabTo(page, page.locator("summary", { hasText: "More" }));
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("link", { name: "Reviewers" }));
  await page.keyboard.press("Enter");
  await expect(page.getByText("Nobody is asked by name", { exact: true }).first()).toBeVisible();
  await tabTo(page, page.getByRole("radio", { name: "The claims ticked below" }));
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: "Every claim that is not settled" })).toBeChecked();
  await tabTo(page, page.getByRole("radio", { name: /By hand/ }));
  await page.keyboard.press("ArrowDown");
  await expect(page.getByLabel("Reviewers for each claim")).toHaveValue("1");
  await page.getByLabel("Due optional").fill(`${NEXT_YEAR}-03-05T17:00`);
  for (const { name } of people.toSorted((a, b) => a.name.localeCompare(b.name))) {
    await tabTo(page, page.getByRole("checkbox", { name: new RegExp(`^${name} `) }));
    await page.keyboard.press("Space");
  }
  await tabTo(page, page.getByRole("button", { name: "Assign" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "2 people were asked." })).toBeVisible();
  const table = page.getByRole("table", { name: "How far everybody is" });
  for (const { name } of people) {
    const row = table.getByRole("row", { name: new RegExp(name) });
    await expect(row.getByRole("cell").nth(0)).toHaveText("1");
    await expect(row).toContainText(`5 Mar ${NEXT_YEAR}, 17:00`);
  }
  await expectAccessible();
});

test("by keyboard alone a reviewer finds what waits on the dashboard, recuses, and takes it back", async ({
  page,
  db,
  hire,
  signIn,
  article,
  expectAccessible,
}) => {
  const [editor, ana] = [await hire("editor"), await renamed(db, await hire("reviewer"))];
  const { id: articleId } = await article(editor);
  const [first] = await twoClaims(editor, articleId);
  await signIn(ana);
  await expect(page.getByRole("heading", { name: "Waits for you", exact: true })).toBeVisible();
  await expect(page.getByText("Nothing waits for you")).toBeVisible();
  await expectAccessible();
  await ask(editor, { articleId, claimIds: [first], of: ana, dueAt: `${NEXT_YEAR}-03-05T17:00:00Z` });
  await page.reload();
  const work = page.getByRole("region", { name: /Waits for you/ });
  const claim = work.getByRole("listitem").getByRole("link");
  await expect(claim).toHaveCount(1);
  await expect(work).toContainText(`Due 5 Mar ${NEXT_YEAR}, 22:45`);
  await expectAccessible();
  await tabTo(page, claim);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Asked to review" })).toBeVisible();
  await tabTo(page, page.locator("summary", { hasText: "Recuse yourself" }));
  await page.keyboard.press("Enter");
  const send = page.getByRole("button", { name: "Recuse yourself from this claim" });
  await tabTo(page, send);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "You are not recused." })).toBeFocused();
  await tabTo(page, page.getByRole("textbox", { name: "Why should somebody else review this?" }));
  await page.keyboard.type("I know the mayor.");
  await tabTo(page, send);
  await page.keyboard.press("Enter");
  await expect(page.getByText("You recused yourself from this claim.")).toBeVisible();
  await expectAccessible();
  await page.goto("/");
  await expect(page.getByText("Nothing waits for you")).toBeVisible();
  await page.goto(`/articles/${articleId}/claims/${first}`);
  await page.getByRole("button", { name: "Take it back" }).press("Enter");
  await expect(page.locator("summary", { hasText: "Recuse yourself" })).toBeVisible();
  await page.goto("/");
  await expect(work.getByRole("listitem")).toHaveCount(1);
});

test("an editor is told what is wrong beside what they ticked, changes a date, withdraws, and meets a colleague's change", async ({
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
  await signIn(editor);
  await page.goto(`/articles/${articleId}/assignments`);
  const box = page.getByRole("checkbox", { name: new RegExp(`^${ana.name} `) });
  await box.check();
  await page.getByRole("button", { name: "Assign" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Nobody was asked." })).toContainText("Choose a claim.");
  await expect(box).toBeChecked();
  await expectAccessible();
  await page.getByRole("checkbox", { name: /^1 / }).check();
  await page.getByRole("button", { name: "Assign" }).click();
  await expect(page.getByRole("status").filter({ hasText: "1 person was asked." })).toBeVisible();

  await page.locator(`summary[aria-label="Change for ${ana.name}"]`).click();
  await expectAccessible();
  await page.getByLabel("Due, time in", { exact: false }).fill(`${NEXT_YEAR}-03-05T17:00`);
  await page.getByRole("button", { name: "Change the due date" }).click();
  await expect(page.getByText(/^due 5 Mar/)).toBeVisible();
  await ask(editor, { articleId, claimIds, of: ana, dueAt: `${NEXT_YEAR}-04-01T12:00:00Z` });
  await page.getByRole("button", { name: "Withdraw" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Nothing was withdrawn." })).toContainText("has changed");
  await page.reload();
  await page.locator(`summary[aria-label="Change for ${ana.name}"]`).first().click();
  await page.getByRole("button", { name: "Withdraw" }).first().click();
  await expect(page.locator(`summary[aria-label="Change for ${ana.name}"]`)).toHaveCount(1);
});
