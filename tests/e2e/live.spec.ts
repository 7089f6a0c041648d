import type { Locator, Page } from "@playwright/test";
import { addClaim } from "@/lib/operations/add-claim";
import { editClaim } from "@/lib/operations/edit-claim";
import { readClaim } from "@/lib/operations/read-claim";
import { withdrawClaim } from "@/lib/operations/withdraw-claim";
import { CLAIMED, claim, nowOf, REVISED, review, revise } from "../support/stale-desk";
import { expect, type StoryPerson, test, valueIn } from "../support/story";

const TYPED = "The report’s own table says 11.6, and the union counts another thing.";

async function edit(person: StoryPerson, claimId: string, statement: string) {
  const { claim: now } = valueIn(await readClaim(nowOf(person), { claimId }));
  valueIn(await editClaim(nowOf(person), { claimId, revision: now.revision, statement }));
}

const statusWith = (page: Page, text: string | RegExp) => page.getByRole("status").filter({ hasText: text });

/** Text, caret and focus of a field. */
const stateOf = (field: Locator) =>
  field.evaluate((element) => {
    if (!(element instanceof HTMLTextAreaElement)) throw new Error("this is no text area");
    return { text: element.value, caret: element.selectionStart, isFocused: document.activeElement === element };
  });

test("while one types, a colleague edits, submits, adds a version and withdraws: nothing typed is lost", async ({
  hire,
  article,
  signIn,
  page,
}) => {
  const [ana, ben] = [await hire("reviewer"), await hire("reviewer")];
  const { id } = await article(ana);
  const { id: claimId } = await claim(ana, id, CLAIMED.changes);
  await signIn(ana);
  await page.goto(`/articles/${id}/claims/${claimId}`);
  const field = page.getByRole("textbox", { name: "Why" });
  await field.fill(TYPED);
  await field.press("Control+Home");
  for (let step = 0; step < 4; step += 1) await field.press("ArrowRight");
  const before = await stateOf(field);
  expect(before).toEqual({ text: TYPED, caret: 4, isFocused: true });

  await edit(ben, claimId, "Landings of herring grew in 2025.");
  await expect(page.getByRole("heading", { level: 2, name: "Landings of herring grew in 2025." })).toBeVisible();
  await expect(statusWith(page, `${ben.name} edited the statement of claim 1.`)).toBeVisible();
  expect(await stateOf(field)).toEqual(before);

  await review(ben, claimId);
  await expect(statusWith(page, `${ben.name} submitted a review of claim 1`)).toBeVisible();
  expect(await stateOf(field)).toEqual(before);

  await revise(ben, id, REVISED);
  await expect(statusWith(page, `${ben.name} added version 2 of the article.`)).toBeVisible();
  await expect(page.getByRole("article").getByText("herring fell by 12")).toBeVisible();
  expect(await stateOf(field)).toEqual(before);

  const { claim: now } = valueIn(await readClaim(nowOf(ben), { claimId }));
  valueIn(await withdrawClaim(nowOf(ben), { claimId, revision: now.revision }));
  await expect(page.getByText("This claim was withdrawn while you had it open.")).toBeVisible();
  expect(await stateOf(field)).toEqual(before);
  await field.pressSequentially("x");
  expect(await stateOf(field)).toEqual({ ...before, text: `${TYPED.slice(0, 4)}x${TYPED.slice(4)}`, caret: 5 });
});

test("a statement that is being edited stays, and the colleague's is shown when both want to change it", async ({
  hire,
  article,
  signIn,
  page,
}) => {
  const [ana, ben] = [await hire("reviewer"), await hire("reviewer")];
  const { id } = await article(ana);
  const { id: claimId } = await claim(ana, id, CLAIMED.stays);
  await signIn(ana);
  await page.goto(`/articles/${id}/claims/${claimId}`);
  await page.getByText("Edit", { exact: true }).click();
  const field = page.getByLabel("What is claimed").first().or(page.getByLabel("Statement")).first();
  await field.fill("Mine: silt was lifted.");
  await edit(ben, claimId, "Ben’s: silt was lifted since October.");
  await expect(statusWith(page, `${ben.name} edited the statement of claim 1.`)).toBeVisible();
  await expect(page.getByRole("heading", { level: 2, name: "Ben’s: silt was lifted since October." })).toBeVisible();
  await expect(field).toHaveValue("Mine: silt was lifted.");
  await page.getByRole("button", { name: "Change the claim" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Ben’s: silt was lifted since October." })).toBeVisible();
});

test("a new claim of a colleague's appears, one's own doing makes no notice, and people see each other", async ({
  hire,
  article,
  signIn,
  page,
  browser,
  watch,
  expectAccessible,
}) => {
  const [ana, ben] = [await hire("reviewer"), await hire("reviewer")];
  const { id } = await article(ana);
  const { id: claimId } = await claim(ana, id, CLAIMED.stays);
  await signIn(ana);
  await page.goto(`/articles/${id}`);
  const list = page.getByRole("region", { name: "Claims and reviews" });
  valueIn(await addClaim(nowOf(ben), { articleId: id, targets: [{ exact: CLAIMED.goes }] }));
  await expect(list.getByText(CLAIMED.goes).first()).toBeVisible();
  await edit(ana, claimId, "Edited in another window.");
  await expect(list.getByText("Edited in another window.").first()).toBeVisible();
  await expect(statusWith(page, "edited the statement")).toHaveCount(0);

  const other = await browser.newContext();
  const bens = await other.newPage();
  watch(bens);
  await signIn(ben, bens);
  await bens.goto(`/articles/${id}/claims/${claimId}`);
  const here = page.getByRole("list", { name: "Here now" });
  await expect(here.getByRole("listitem")).toContainText(`${ben.name}, at claim 1`);
  await page.goto(`/articles/${id}/claims/${claimId}`);
  await expect(page.getByText(`${ben.name} is here`)).toBeVisible();
  await expectAccessible();
  await edit(ben, claimId, "Once more.");
  const notice = statusWith(page, `${ben.name} edited the statement of claim 1.`);
  await expect(notice).toBeVisible();
  await expectAccessible();
  await bens.close();
  await other.close();
  await expect(page.getByText(`${ben.name} is here`)).toHaveCount(0);
  await notice.getByRole("link", { name: "Look" }).click();
  await expect(page.getByText(`${ben.name} edited the statement of claim 1.`)).toBeVisible();
  await expect(page.getByText("Once more.").first()).toBeVisible();
});

test("after a break the page says that it is not live, and goes on from where it was", async ({
  hire,
  article,
  signIn,
  page,
  context,
}) => {
  const [ana, ben] = [await hire("reviewer"), await hire("reviewer")];
  const { id } = await article(ana);
  const { id: claimId } = await claim(ana, id, CLAIMED.stays);
  await signIn(ana);
  await page.goto(`/articles/${id}`);
  const list = page.getByRole("region", { name: "Claims and reviews" });
  await edit(ben, claimId, "Before the break.");
  await expect(list.getByText("Before the break.").first()).toBeVisible();
  await page.route("**/events*", (route) => route.fulfill({ status: 429 }));
  await context.setOffline(true);
  await context.setOffline(false);
  await expect(page.getByText("Not live: reconnecting")).toBeVisible({ timeout: 30_000 });
  await edit(ben, claimId, "During the break.");
  await page.unroute("**/events*");
  await expect(list.getByText("During the break.").first()).toBeVisible({ timeout: 40_000 });
  await expect(page.getByText("Not live: reconnecting")).toHaveCount(0);
});
