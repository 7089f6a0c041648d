import type { Page } from "@playwright/test";
import { addClaim } from "@/lib/operations/add-claim";
import { expect, test, valueIn } from "../support/story";

const ROSE = "Landings of herring rose by 12 per cent last year";

/** Drags the mouse over words of the article. */
async function selectWords(page: Page, words: string): Promise<void> {
  const box = await page.evaluate((wanted) => {
    const article = document.querySelector("article");
    const walker = document.createTreeWalker(article ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      node.parentElement?.scrollIntoView({ block: "center" });
      const rects = [...range.getClientRects()];
      const [first, last] = [rects[0], rects.at(-1)];
      if (first && last)
        return {
          x1: first.left + 1,
          y1: first.top + first.height / 2,
          x2: last.right - 1,
          y2: last.top + last.height / 2,
        };
    }
    return null;
  }, words);
  if (box === null) throw new Error(`the article does not say “${words}”`);
  await page.mouse.move(box.x1, box.y1);
  await page.mouse.down();
  await page.mouse.move(box.x2, box.y2, { steps: 8 });
  await page.mouse.up();
}

test("a claim is marked, stated, reviewed and reported with the mouse", async ({
  page,
  hire,
  signIn,
  article,
  expectAccessible,
}) => {
  const person = await hire("reviewer");
  const { id } = await article(person);
  await signIn(person);
  await page.goto(`/articles/${id}`);
  await expect(page.getByRole("region", { name: "Claims and reviews" }).getByText("No claims yet")).toBeVisible();
  await expectAccessible();

  await selectWords(page, ROSE);
  await page.getByRole("button", { name: "Claim this" }).click();
  await expect(page.getByRole("textbox", { name: "What is claimed" })).toHaveValue(ROSE);
  await expectAccessible();
  await page.getByRole("textbox", { name: "What is claimed" }).fill("Herring landings rose by 12 per cent in 2025");
  await page.getByRole("textbox", { name: "Who says it" }).fill("Port authority");
  await page.getByRole("button", { name: "Add the claim" }).click();
  await expect(page.getByRole("heading", { name: "Herring landings rose by 12 per cent in 2025" })).toBeVisible();
  await expect(page.locator("article mark")).toHaveText(ROSE);
  await expectAccessible();

  await page.getByRole("button", { name: "Submit and next" }).click();
  await expect(page.getByText("Choose a verdict.").first()).toBeVisible();
  await expect(page.getByText(/Add a source/).first()).toBeVisible();
  await expectAccessible();

  await page.getByRole("radio", { name: "Mostly true" }).check();
  await page.getByRole("textbox", { name: "Why" }).fill("The ministry says **11.6** per cent.");
  const paste = page.getByRole("textbox", { name: "Paste a link or a citation" });
  await paste.fill("https://fisheries.example/landings/2025");
  await paste.press("Enter");
  await expect(page.getByText("fisheries.example").first()).toBeVisible();
  await page.getByRole("button", { name: "Submit and next" }).click();
  await expect(page.getByRole("link", { name: "Claim 1: Mostly true" }).first()).toBeVisible();

  await page.goto(`/articles/${id}/report`);
  await expect(page.getByText("The ministry says").first()).toBeVisible();
  await expect(page.getByText("fisheries.example").first()).toBeVisible();
  await expectAccessible();
});

test("the same with the keyboard alone", async ({ page, hire, signIn, article }) => {
  const person = await hire("reviewer");
  const { id } = await article(person);
  await signIn(person);
  await page.goto(`/articles/${id}`);
  await expect(page.getByRole("region", { name: "Claims and reviews" }).getByText("No claims yet")).toBeVisible();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);

  const said = page.getByRole("status").filter({ hasText: /herring/ });
  for (let presses = 0; (await said.count()) === 0 && presses < 20; presses += 1) await page.keyboard.press("j");
  await expect(said).toHaveText(`${ROSE}, according to the annual report.`);
  for (let words = 0; words < 6; words += 1) await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Shift+ArrowLeft");
  await expect(said).toHaveText(ROSE);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "What is claimed" })).toBeFocused();
  await expect(page.getByRole("textbox", { name: "What is claimed" })).toHaveValue(ROSE);
  await page.keyboard.press("Escape");
  await page.keyboard.press("s");
  await expect(page.getByRole("button", { name: "Submit and next" })).toBeVisible();

  await page.keyboard.press("5");
  await expect(page.getByRole("radio", { name: "True", exact: true })).toBeChecked();
  await page.keyboard.press("t");
  await expect(page.getByRole("textbox", { name: "Why" })).toBeFocused();
  await page.keyboard.type("The table says so.");
  await page.keyboard.press("Escape");
  await page.keyboard.press("e");
  await page.keyboard.type("https://fisheries.example/landings/2025");
  await page.keyboard.press("Enter");
  await expect(page.getByText("fisheries.example").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("s");
  await expect(page.getByRole("link", { name: "Claim 1: True" }).first()).toBeVisible();
});

test("typed work survives a reload and an ended session", async ({ page, hire, signIn, article, db }) => {
  const person = await hire("reviewer");
  const { id: articleId } = await article(person);
  const { id } = valueIn(await addClaim(person.context, { articleId, targets: [{ exact: ROSE }] }));
  await signIn(person);
  await page.goto(`/articles/${articleId}/claims/${id}`);
  await page.getByRole("textbox", { name: "Why" }).fill("Half a thought");
  await expect(page.getByText(/^Saved/).first()).toBeVisible();
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Why" })).toHaveValue("Half a thought");

  await db.session.deleteMany({ where: { user: { email: person.email } } });
  await page.getByRole("textbox", { name: "Why" }).fill("Half a thought, and the other half");
  await expect(page.getByText(/session has ended|sign in again/i).first()).toBeVisible();
  await signIn(person);
  await page.goto(`/articles/${articleId}/claims/${id}`);
  await expect(page.getByRole("textbox", { name: "Why" })).toHaveValue("Half a thought, and the other half");
});

test("the second of two windows gets both versions and loses neither", async ({
  page,
  context,
  hire,
  signIn,
  article,
  watch,
}) => {
  const person = await hire("reviewer");
  const { id: articleId } = await article(person);
  const { id } = valueIn(await addClaim(person.context, { articleId, targets: [{ exact: ROSE }] }));
  await signIn(person);
  await page.goto(`/articles/${articleId}/claims/${id}`);
  const other = await context.newPage();
  watch(other);
  await other.goto(`/articles/${articleId}/claims/${id}`);
  // Both windows are at work before anything is typed: one that opens later finds the other's text in the browser.
  for (const window of [page, other]) await expect(window.getByRole("button", { name: "Move borders" })).toBeVisible();
  await page.getByRole("textbox", { name: "Why" }).fill("First window's reason");
  await expect(page.getByText(/^Saved/).first()).toBeVisible();
  await other.getByRole("textbox", { name: "Why" }).fill("Second window's reason");
  await expect(other.getByText("First window's reason").first()).toBeVisible();
  await expect(other.getByText("Second window's reason").first()).toBeVisible();
});

test("two reviewers agree, and the desk sees it", async ({ page, browser, hire, signIn, article, watch, baseURL }) => {
  const [ben, mirela] = [await hire("reviewer"), await hire("reviewer")];
  const { id: articleId } = await article(ben);
  const { id } = valueIn(await addClaim(ben.context, { articleId, targets: [{ exact: ROSE }] }));
  for (const person of [ben, mirela]) {
    const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
    const own = await context.newPage();
    watch(own);
    await signIn(person, own);
    await own.goto(`/articles/${articleId}/claims/${id}`);
    await own.getByRole("radio", { name: "Unproven" }).check();
    await own.getByRole("textbox", { name: "Why" }).fill(`${person.name} found nothing.`);
    await own.getByRole("button", { name: "Submit and next" }).click();
    await expect(own.getByRole("link", { name: "Claim 1: Unproven" }).first()).toBeVisible();
    await context.close();
  }
  const observer = await hire("observer");
  await signIn(observer);
  await page.goto(`/articles/${articleId}/claims/${id}`);
  await expect(page.getByText(`${ben.name} found nothing.`).first()).toBeVisible();
  await expect(page.getByText(`${mirela.name} found nothing.`).first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Submit and next" })).toHaveCount(0);
});
