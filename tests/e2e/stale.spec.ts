import type { Page } from "@playwright/test";
import { CLAIMED, claim, REVISED, review, revise, standing } from "../support/stale-desk";
import { expect, type StoryPerson, test } from "../support/story";

/** A reviewer whose verdicts on three claims the next version of the article makes stale. */
async function staleDesk(person: StoryPerson, articleId: string) {
  const ids: Record<keyof typeof CLAIMED, string> = { stays: "", changes: "", goes: "", alsoChanges: "" };
  for (const [name, words] of Object.entries(CLAIMED)) {
    const { id } = await claim(person, articleId, words);
    Object.assign(ids, { [name]: id });
    await review(person, id);
  }
  await revise(person, articleId, REVISED);
  return ids;
}

const confirmForm = (page: Page) => page.getByRole("form", { name: /still stand|words now/ });
const movedWords = (page: Page) => page.getByRole("status").filter({ hasText: /^(Ends|Starts):/ });

test("by keyboard alone a changed claim is seen, confirmed, and the next one comes up", async ({
  page,
  hire,
  signIn,
  article,
  expectAccessible,
}) => {
  const person = await hire("reviewer");
  const { id: articleId } = await article(person);
  const ids = await staleDesk(person, articleId);
  await signIn(person);
  const row = page.getByRole("listitem").filter({ hasText: "3 claims changed" }).first();
  await expect(row).toContainText("3 wait for your confirmation");

  await page.goto(`/articles/${articleId}`);
  await expect(page.getByRole("link", { name: "Words changed 3" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Claim 3: no longer in the text" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Claim 2: Mostly true, on earlier words" })).toBeVisible();
  await expect(page.locator("article").getByRole("insertion").filter({ hasText: "fell" })).toBeVisible();
  await expectAccessible();

  await page.goto(`/articles/${articleId}/claims/${ids.alsoChanges}`);
  await expect(page.getByRole("button", { name: "Move the place" })).toBeVisible();
  await expect(confirmForm(page).getByRole("deletion").first()).toContainText("not");
  await expect(confirmForm(page).getByRole("insertion")).toContainText("next to nothing");
  await expectAccessible();
  const confirm = page.getByRole("button", { name: "Confirm: Mostly true stands" });
  await page.keyboard.press("c");
  await expect(confirm).toBeFocused();
  await page.keyboard.press("c");
  await expect(page).toHaveURL(new RegExp(ids.changes));
  const word = page.getByRole("status").filter({ hasText: "Your verdict stands" });
  await expect(word).toContainText("next");
  await expect(page.getByRole("link", { name: "Claim 4: Mostly true", exact: true })).toBeVisible();
  // The page shows what comes in meanwhile, and goes on saying what was done.
  await claim(person, articleId, "The rest would be gone before the spring tides");
  await expect(page.getByRole("link", { name: /^Claim 5/ })).toBeVisible();
  await expect(word).toContainText("next");
  expect(await standing(person, ids.alsoChanges)).toMatchObject({ stale: false, state: "confirmed" });

  await page.keyboard.press("c");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(ids.goes));
  await expect(page.getByRole("group", { name: "The words are no longer in the text" })).toBeVisible();
  await expectAccessible();
  await page.keyboard.press("c");
  await page.keyboard.press("c");
  await expect(page.getByRole("alert").filter({ hasText: "Say where the claim’s words are now." })).toBeFocused();
});

test("borders are moved by keyboard: the verdict goes stale at once and is affirmed", async ({
  page,
  hire,
  signIn,
  article,
  expectAccessible,
}) => {
  const person = await hire("reviewer");
  const { id: articleId } = await article(person);
  const { id } = await claim(person, articleId, CLAIMED.stays);
  await review(person, id);
  await signIn(person);
  await page.goto(`/articles/${articleId}/claims/${id}`);
  const mover = page.getByRole("button", { name: "Move borders" });
  await expect(mover).toBeVisible();
  await page.keyboard.press("b");
  await expect(page.getByRole("toolbar", { name: "Borders of the claim" })).toBeVisible();
  await page.keyboard.press("Shift+ArrowLeft");
  await expect(movedWords(page)).toHaveText(/^Ends: .*silt since$/);
  await page.keyboard.press("Shift+ArrowLeft");
  await expect(movedWords(page)).toHaveText(/^Ends: .*of silt$/);
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(movedWords(page)).toHaveText(/^Ends: .*of sil$/);
  await page.keyboard.press("Alt+ArrowRight");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Shift+ArrowLeft");
  await expect(movedWords(page)).toHaveText(/^Starts: lifted 1.4 million/);
  await expectAccessible();
  // What belongs to the desk rests meanwhile: no verdict is given by a digit.
  await page.keyboard.press("1");
  await expect(page.getByRole("radio", { name: "Mostly true" })).toBeChecked();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "The borders are moved." })).toBeVisible();
  await expect(mover).toBeFocused();
  await expect(page.locator("article mark")).toHaveText("lifted 1.4 million cubic metres of silt");
  await expect(page.getByRole("heading", { name: "Does your verdict still stand?" })).toBeVisible();
  await expectAccessible();
  expect(await standing(person, id)).toMatchObject({ stale: true });
  await page.keyboard.press("c");
  await page.keyboard.press("c");
  await expect(page.getByText("Nothing else here waits for your confirmation.")).toBeVisible();
  expect(await standing(person, id)).toMatchObject({ stale: false, exact: "lifted 1.4 million cubic metres of silt" });

  await page.goto(`/articles/${articleId}/claims/${id}`);
  await expect(mover).toBeVisible();
  await page.keyboard.press("b");
  await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("toolbar", { name: "Borders of the claim" })).toHaveCount(0);
  await expect(mover).toBeFocused();
});

test("a border is dragged with the mouse", async ({ page, hire, signIn, article }) => {
  const person = await hire("reviewer");
  const { id: articleId } = await article(person);
  const { id } = await claim(person, articleId, "The minutes record no questions");
  await signIn(person);
  await page.goto(`/articles/${articleId}/claims/${id}`);
  await page.getByRole("button", { name: "Move borders" }).click();
  const knob = await page.locator("[data-border=end]").boundingBox();
  const target = await wordBox(page, "members.");
  if (knob === null) throw new Error("there is no handle");
  await page.mouse.move(knob.x + knob.width / 2, knob.y + knob.height - 8);
  await page.mouse.down();
  const rise = knob.y + knob.height - 8 - (knob.y + knob.height / 2);
  await page.mouse.move(target.x + 30, target.y + target.height / 2 + rise, { steps: 6 });
  await page.mouse.move(target.x + target.width + 1, target.y + target.height / 2 + rise, { steps: 6 });
  await page.mouse.up();
  await page.getByRole("button", { name: "Move here" }).click();
  await expect(page.getByText("The borders are moved.")).toBeVisible();
  expect((await standing(person, id)).exact).toMatch(/^The minutes record no questions from members\.?$/);
});

test("an editor without a review accepts words; a reviewer who gave none keeps them", async ({
  page,
  browser,
  baseURL,
  hire,
  signIn,
  article,
  watch,
}) => {
  const [author, other, editor] = [await hire("reviewer"), await hire("reviewer"), await hire("editor")];
  const { id: articleId } = await article(author);
  const ids = await staleDesk(author, articleId);
  await signIn(editor);
  await page.goto(`/articles/${articleId}/claims/${ids.changes}`);
  await page.getByRole("button", { name: "Accept these words" }).click();
  await expect(page.getByRole("status").filter({ hasText: "The words are accepted" })).toBeVisible();
  // The verdict on the old words is its author's to give anew.
  expect(await standing(editor, ids.changes)).toMatchObject({ stale: true, state: "confirmed" });

  const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  const own = await context.newPage();
  watch(own);
  await signIn(other, own);
  await own.goto(`/articles/${articleId}/claims/${ids.alsoChanges}`);
  await expect(own.getByRole("button", { name: /^Confirm/ })).toHaveCount(0);
  await expect(own.getByRole("button", { name: "Submit and next" })).toBeVisible();
  await own.getByRole("button", { name: "Keep these words here" }).click();
  await expect(own.getByRole("heading", { name: "Are these the claim’s words now?" })).toHaveCount(0);
  expect(await standing(author, ids.alsoChanges)).toMatchObject({ stale: true, state: "confirmed" });
  await context.close();
});

test("one of several places is chosen, and another can be marked with the reading cursor", async ({
  page,
  hire,
  signIn,
  article,
  expectAccessible,
}) => {
  const person = await hire("reviewer");
  const known = "Everyone on the quay knows that.";
  const { id: articleId } = await article(person, `A title\n\nHe paid for it.\n\n${known}\n\nThe end came soon.`);
  const { id } = await claim(person, articleId, known);
  await review(person, id);
  // The same words twice, and nothing of what stood around them: nobody can tell which they are.
  const twice = `A title\n\nHere is more of it. ${known} He said so.\n\nShe heard it in June. ${known} Nobody asked.`;
  await revise(person, articleId, twice);
  await signIn(person);
  await page.goto(`/articles/${articleId}/claims/${id}`);
  const places = page.getByRole("group", { name: "It is not certain where the words are now" });
  await expect(page.getByRole("button", { name: "Move the place" })).toBeVisible();
  await page.keyboard.press("c");
  await page.keyboard.press("c");
  await expect(page.getByRole("alert").filter({ hasText: "Say where the claim’s words are now." })).toBeFocused();
  await expectAccessible();
  await places.getByRole("radio", { name: /Nobody asked/ }).check();
  await page.keyboard.press("c");
  await page.keyboard.press("c");
  await expect(page.getByText("Nothing else here waits")).toBeVisible();
  expect((await standing(person, id)).start).toBe(twice.lastIndexOf(known));

  await revise(
    person,
    articleId,
    `A title\n\nMany came. ${known} Few went.\n\nHe said so.\n\nAll left. ${known} None stayed.\n\nIt rained. ${known} It stopped.`,
  );
  await page.goto(`/articles/${articleId}/claims/${id}`);
  await expect(page.getByRole("button", { name: "Move the place" })).toBeVisible();
  await page.keyboard.press("b");
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await expect(places.getByRole("radio", { checked: true })).toHaveCount(1);
  const marked =
    (await places.getByRole("radio", { checked: true }).evaluate((radio) => radio.closest("label")?.textContent)) ?? "";
  await page.getByRole("button", { name: "Confirm: Mostly true stands" }).click();
  await expect(page.getByText("Nothing else here waits")).toBeVisible();
  expect((await standing(person, id)).exact).toBe(marked);
});

test("the second of two windows that confirm gets both texts and loses neither", async ({
  page,
  context,
  hire,
  signIn,
  article,
  watch,
  expectAccessible,
}) => {
  const person = await hire("reviewer");
  const { id: articleId } = await article(person);
  const ids = await staleDesk(person, articleId);
  await signIn(person);
  const other = await context.newPage();
  watch(other);
  for (const window of [page, other]) await window.goto(`/articles/${articleId}/claims/${ids.changes}`);
  await confirmForm(page).getByRole("textbox", { name: "What is claimed" }).fill("Landings fell by 12 per cent.");
  await confirmForm(page)
    .getByRole("button", { name: /^Confirm/ })
    .click();
  await expect(page.getByText("Your verdict stands")).toBeVisible();
  await confirmForm(other).getByRole("textbox", { name: "What is claimed" }).fill("Herring fell by 12 per cent.");
  await confirmForm(other)
    .getByRole("button", { name: /^Confirm/ })
    .click();
  const alert = other.getByRole("alert").filter({ hasText: "Somebody was here first" });
  await expect(alert).toContainText("Landings fell by 12 per cent.");
  await expect(alert).toContainText("Herring fell by 12 per cent.");
  await expectAccessible(other);
});

test("a new version while a claim is being confirmed, or made, loses nothing that was typed", async ({
  page,
  hire,
  signIn,
  article,
}) => {
  const person = await hire("reviewer");
  const { id: articleId } = await article(person);
  const ids = await staleDesk(person, articleId);
  await signIn(person);
  await page.goto(`/articles/${articleId}/claims/${ids.changes}`);
  const statement = confirmForm(page).getByRole("textbox", { name: "What is claimed" });
  await statement.fill("Landings fell by an eighth.");
  const third = REVISED.replace("fell by 12 per cent", "fell by 13 per cent");
  await revise(person, articleId, third);
  await page.getByRole("button", { name: "Confirm: Mostly true stands" }).click();
  await expect(page.getByRole("alert").first()).toContainText("version 3");
  await expect(statement).toHaveValue("Landings fell by an eighth.");
  await expect(confirmForm(page).getByRole("insertion").first()).toBeVisible();
  await expect(confirmForm(page)).toContainText("13");
  await page.getByRole("button", { name: "Confirm: Mostly true stands" }).click();
  await expect(page.getByText("Your verdict stands")).toBeVisible();

  await page.goto(`/articles/${articleId}`);
  const claimed = page.getByRole("textbox", { name: "What is claimed" });
  // The article answers once its script has come.
  await expect(async () => {
    await page.getByText("The authority promises an open channel").click();
    await page.keyboard.press("Enter");
    await expect(claimed).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await claimed.fill("Nothing will be left.");
  await revise(person, articleId, `A new first line of the page.\n\n${third}`);
  await page.getByRole("button", { name: "Add the claim" }).click();
  await expect(page.getByText("The text has changed: this is version 4")).toBeVisible();
  await expect(claimed).toHaveValue("Nothing will be left.");
  await page.getByRole("button", { name: "Add the claim" }).click();
  await expect(page.getByRole("heading", { name: "Nothing will be left." })).toBeVisible();
});

test("in a right-to-left article the arrows follow the text", async ({
  page,
  hire,
  signIn,
  article,
  expectAccessible,
}) => {
  const person = await hire("reviewer");
  const words = "استبدلت 310 كيلومترات من الأنابيب";
  const text = `خطة المياه الجديدة\n\nأعلنت شركة المياه يوم الخميس أنها ${words} القديمة منذ بداية العام الماضي. وقال مدير الشركة إن الأسعار لن ترتفع قبل عام 2028.`;
  const { id: articleId } = await article(person, text);
  const { id } = await claim(person, articleId, words);
  await review(person, id);
  await revise(person, articleId, text.replace("310", "190"));
  await signIn(person);
  await page.goto(`/articles/${articleId}/claims/${id}`);
  await expect(confirmForm(page).getByRole("insertion").filter({ hasText: "190" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Move the place" })).toBeVisible();
  await page.keyboard.press("b");
  await page.keyboard.press("Shift+ArrowLeft");
  await expect(movedWords(page)).toHaveText(/القديمة$/);
  await page.keyboard.press("Shift+ArrowRight");
  await expect(movedWords(page)).toHaveText(/الأنابيب$/);
  await expectAccessible();
  await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.press("Enter");
  await page.keyboard.press("c");
  await page.keyboard.press("c");
  await expect(page.getByText("Nothing else here waits")).toBeVisible();
  expect((await standing(person, id)).exact).toContain("القديمة");
});

/** Where a word of the article is on the screen. */
async function wordBox(page: Page, word: string) {
  return page.evaluate((wanted) => {
    const article = document.getElementById("article");
    const walker = document.createTreeWalker(article ?? document, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x, y, width, height };
    }
    throw new Error(`${wanted} is not on the page`);
  }, word);
}
