import type { Page } from "@playwright/test";
import { DIFFER, decide, disputedDesk, NEARLY, rate, standingOf } from "../support/disputed-desk";
import { CLAIMED, claim, REVISED, revise } from "../support/stale-desk";
import { expect, test } from "../support/story";

const form = (page: Page) => page.getByRole("form", { name: "Decision" });
const why = (page: Page) => form(page).getByRole("textbox");
const verdict = (page: Page, name: string) => form(page).getByRole("radio", { name, exact: true });
const openRow = (page: Page) => page.getByRole("table").locator("[aria-current=true]");

/** The keys answer once the scripts are there: the button says what it would do. */
const ready = (page: Page) => expect(form(page).getByRole("button", { name: /^(Decide|Send back)/ })).toBeVisible();

test("two reviewers differ, and an editor decides by keyboard alone", async ({
  page,
  hire,
  signIn,
  article,
  expectAccessible,
}) => {
  const [edna, ana, bo] = [await hire("editor"), await hire("reviewer"), await hire("reviewer")];
  const { id: articleId } = await article(ana);
  const ids = await disputedDesk(ana, bo, articleId);
  await signIn(edna);
  const row = page.getByRole("listitem").filter({ has: page.locator(`a[href="/articles/${articleId}"]`) });
  await row.getByRole("link", { name: "2 claims disputed" }).click();
  await expect(page).toHaveURL(/compare\?filter=disputed/);
  await expect(openRow(page)).toHaveText(DIFFER);
  await expect(page.getByRole("row", { name: /4 steps apart/ })).toBeVisible();
  await expect(page.getByRole("article", { name: `Review by ${ana.name}` })).toContainText(`${bo.name} refutes`);
  await expect(page.getByRole("table").locator("mark")).toHaveText(DIFFER);
  await ready(page);
  await expectAccessible();

  await page.keyboard.press("n");
  await expect(openRow(page)).toHaveText(NEARLY);
  await expect(openRow(page)).toBeFocused();
  await page.keyboard.press("p");
  await expect(openRow(page)).toHaveText(DIFFER);
  await expect(openRow(page)).toBeFocused();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toContainText("Send back with a question");
  await page.keyboard.press("Escape");

  await page.keyboard.press("4");
  await expect(verdict(page, "Mostly true")).toBeChecked();
  await page.keyboard.press("d");
  await expect(why(page)).toBeFocused();
  await page.keyboard.type("Table 4 has 11.6 per cent; the sentence rounds it.");
  await page.keyboard.press("Escape");
  await expect(why(page)).not.toBeFocused();
  await page.keyboard.press("d");
  await expect(form(page).getByRole("button", { name: "Decide: Mostly true" })).toBeFocused();
  await page.keyboard.press("d");
  await expect(page.getByRole("status").filter({ hasText: "Claim 2 is decided" })).toContainText("next difference");
  await expect(openRow(page)).toHaveText(NEARLY);
  await expect(openRow(page)).toBeFocused();
  await expectAccessible();
  expect(await standingOf(ana, ids.differ)).toMatchObject({ status: "decided", verdict: "mostly_true" });

  await page.keyboard.press("q");
  await page.keyboard.type("Does the log really end in February?");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("status").filter({ hasText: "Claim 1 is sent back" })).toContainText("Nothing else");
  expect(await standingOf(ana, ids.nearly)).toMatchObject({ status: "in_review", verdict: null });
  await expect(page.getByRole("heading", { name: "Sent back with a question" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Answer the question" })).toBeVisible();
  await expectAccessible();
});

test("somebody's reasons are a start, a decision is superseded, and what stood before is on record", async ({
  page,
  hire,
  signIn,
  article,
  expectAccessible,
}) => {
  const [edna, ana, bo] = [await hire("editor"), await hire("reviewer"), await hire("reviewer")];
  const { id: articleId } = await article(ana);
  const ids = await disputedDesk(ana, bo, articleId);
  await decide(edna, ids.differ, { verdict: "false", summary: "A first look." });
  await signIn(edna);
  await page.goto(`/articles/${articleId}/compare?claims=${ids.differ}`);
  const decision = page.getByRole("region", { name: "The desk’s decision" });
  await expect(decision).toContainText("A first look.");
  await expect(page.getByText("Decide again")).toBeVisible();
  await page.keyboard.press("d");
  await ready(page);
  await form(page)
    .getByRole("link", { name: `Use ${ana.name}’s reasons` })
    .click();
  await expect(why(page)).toHaveValue("Table 4 has 11.6 per cent.");
  await expect(verdict(page, "True")).toBeChecked();
  await expectAccessible();
  await why(page).press("Control+Enter");
  await expect(decision).toContainText("Table 4 has 11.6 per cent.");
  await decision.getByText("1 earlier decision").click();
  await expect(decision).toContainText("A first look.");
  expect(await standingOf(ana, ids.differ)).toMatchObject({ verdict: "true" });
});

test("what comes in while one writes is shown, and what was written is kept", async ({
  page,
  hire,
  signIn,
  article,
  expectAccessible,
}) => {
  const [edna, emil] = [await hire("editor"), await hire("editor")];
  const [ana, bo] = [await hire("reviewer"), await hire("reviewer")];
  const { id: articleId } = await article(ana);
  const ids = await disputedDesk(ana, bo, articleId);
  await signIn(edna);
  await page.goto(`/articles/${articleId}/compare?claims=${ids.differ}`);
  await ready(page);
  await page.keyboard.press("4");
  await why(page).fill("My words.");
  await rate(bo, ids.differ, "half_true", "On a second look.");
  await why(page).press("Control+Enter");
  const notice = page.getByRole("alert").filter({ hasText: "Somebody was here meanwhile" });
  await expect(notice).toContainText(bo.name);
  await expect(page.getByRole("article", { name: `Review by ${bo.name}` })).toContainText("On a second look.");
  await expect(page.getByRole("article", { name: `Review by ${bo.name}` })).toContainText("first said False");
  await expect(why(page)).toHaveValue("My words.");
  await expect(verdict(page, "Mostly true")).toBeChecked();
  await expectAccessible();
  await notice.getByRole("button", { name: "I have read it" }).click();

  await decide(emil, ids.differ, { verdict: "false", summary: "Emil was first." });
  await why(page).press("Control+Enter");
  await expect(notice).toContainText("decided");
  await expect(page.getByRole("region", { name: "The desk’s decision" })).toContainText("Emil was first.");
  await expect(why(page)).toHaveValue("My words.");
  await notice.getByRole("button", { name: "I have read it" }).click();
  await why(page).press("Control+Enter");
  await expect(page.getByRole("region", { name: "The desk’s decision" })).toContainText("My words.");
  expect(await standingOf(ana, ids.differ)).toMatchObject({ verdict: "mostly_true", summary: "My words." });
});

test("a reload, a claim in between and an ended session lose no word", async ({ page, hire, signIn, article, db }) => {
  const [edna, ana, bo] = [await hire("editor"), await hire("reviewer"), await hire("reviewer")];
  const { id: articleId } = await article(ana);
  const ids = await disputedDesk(ana, bo, articleId);
  await signIn(edna);
  await page.goto(`/articles/${articleId}/compare`);
  await ready(page);
  await page.keyboard.press("2");
  await why(page).fill("Half a thought");
  await page.reload();
  await expect(why(page)).toHaveValue("Half a thought");
  await page.getByRole("link", { name: NEARLY }).click();
  await expect(why(page)).toHaveValue("");
  await page.getByRole("link", { name: DIFFER }).click();
  await expect(why(page)).toHaveValue("Half a thought");
  await expect(verdict(page, "Mostly false")).toBeChecked();
  const userId = edna.context.actor.kind === "user" ? edna.context.actor.id : "";
  await db.session.updateMany({ where: { userId }, data: { revokedAt: new Date() } });
  await why(page).press("Control+Enter");
  await expect(page.getByRole("alert").filter({ hasText: "The claim is not decided" })).toBeFocused();
  await expect(why(page)).toHaveValue("Half a thought");
  expect(await standingOf(ana, ids.differ)).toMatchObject({ status: "disputed" });
});

test("a rejected claim leaves the margin and the report, and is folded at the end of the list", async ({
  page,
  hire,
  signIn,
  article,
  expectAccessible,
}) => {
  const [edna, ana, bo] = [await hire("editor"), await hire("reviewer"), await hire("reviewer")];
  const { id: articleId } = await article(ana);
  const ids = await disputedDesk(ana, bo, articleId);
  await signIn(edna);
  await page.goto(`/articles/${articleId}/compare?claims=${ids.differ}`);
  await ready(page);
  await page.keyboard.press("r");
  await page.keyboard.type("A figure of speech.");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("status").filter({ hasText: "is rejected" })).toBeVisible();
  await page.getByRole("link", { name: "Back to the article" }).click();
  await expect(page.locator("article mark").filter({ hasText: NEARLY })).toBeVisible();
  await expect(page.locator("article mark").filter({ hasText: DIFFER })).toHaveCount(0);
  await page.getByText("No claim here 1").click();
  await page.getByRole("link", { name: DIFFER }).click();
  await expect(page.getByRole("region", { name: "The desk’s decision" })).toContainText("A figure of speech.");
  await expect(page.getByText("You decided this claim")).toBeVisible();
  await expect(page.getByRole("form", { name: "Your review" })).toHaveCount(0);
  await expectAccessible();
  await page.getByRole("link", { name: "Compare 2 reviews" }).click();
  await expect(openRow(page)).toHaveText(DIFFER);
});

test("a reviewer reads the comparison and decides nothing", async ({
  page,
  hire,
  signIn,
  article,
  expectAccessible,
}) => {
  const [edna, ana, bo] = [await hire("editor"), await hire("reviewer"), await hire("reviewer")];
  const { id: articleId } = await article(ana);
  const ids = await disputedDesk(ana, bo, articleId);
  await decide(edna, ids.nearly);
  await signIn(bo);
  await page.goto(`/articles/${articleId}/compare`);
  await expect(page.getByRole("article", { name: `Review by ${ana.name}` })).toBeVisible();
  await expect(page.getByText("others decide")).toBeVisible();
  await expect(form(page)).toHaveCount(0);
  await expectAccessible();
  await page.goto(`/articles/${articleId}/claims/${ids.nearly}`);
  await expect(page.getByRole("region", { name: "The desk’s decision" })).toContainText("The table settles it.");
  await expectAccessible();
});

test("a decision on words that changed is confirmed by an editor who never reviewed", async ({
  page,
  hire,
  signIn,
  article,
  expectAccessible,
}) => {
  const [edna, ana, bo] = [await hire("editor"), await hire("reviewer"), await hire("reviewer")];
  const { id: articleId } = await article(ana);
  const { id } = await claim(ana, articleId, CLAIMED.changes);
  await rate(ana, id, "true", "It did.");
  await rate(bo, id, "false", "It did not.");
  await decide(edna, id);
  await revise(ana, articleId, REVISED);
  const emil = await hire("editor");
  await signIn(emil);
  await page.goto(`/articles/${articleId}/compare`);
  await expect(page.getByRole("link", { name: "Words changed 1" })).toBeVisible();
  await expect(page.getByText("It was made on earlier words")).toBeVisible();
  await expectAccessible();
  await page.goto(`/articles/${articleId}/claims/${id}`);
  const asks = page.getByRole("form", { name: "Does the desk’s decision still stand?" });
  await expect(asks.getByRole("insertion").first()).toContainText("fell");
  await expectAccessible();
  await expect(page.getByRole("button", { name: "Move the place" })).toBeVisible();
  await page.keyboard.press("c");
  await expect(asks.getByRole("button", { name: "Confirm the decision: Mostly true" })).toBeFocused();
  await page.keyboard.press("c");
  await expect(page.getByRole("status").filter({ hasText: "The desk’s decision stands" })).toBeVisible();
  expect(await standingOf(ana, id)).toMatchObject({ status: "decided", verdict: "mostly_true" });
});

test("an article in Arabic is compared in its direction", async ({ page, hire, signIn, article, expectAccessible }) => {
  const [edna, ana, bo] = [await hire("editor"), await hire("reviewer"), await hire("reviewer")];
  const { id: articleId } = await article(
    ana,
    "خطة المياه الجديدة\n\nأعلنت شركة المياه يوم الخميس أنها استبدلت 310 كيلومترات من الأنابيب القديمة. وقال المدير إن الأسعار لن ترتفع.",
  );
  const { id } = await claim(ana, articleId, "استبدلت 310 كيلومترات");
  await rate(ana, id, "true", "التقرير يقول ذلك.");
  await rate(bo, id, "half_true", "ليس كلها قديمة.");
  await signIn(edna);
  await page.goto(`/articles/${articleId}/compare`);
  await expect(page.getByRole("table").locator("mark")).toHaveCSS("direction", "rtl");
  await expect(page.getByRole("article", { name: `Review by ${ana.name}` })).toBeVisible();
  await ready(page);
  await page.keyboard.press("5");
  await why(page).fill("نعم.");
  await why(page).press("Control+Enter");
  await expect(page.getByRole("region", { name: "The desk’s decision" })).toContainText("نعم.");
  await expectAccessible();
});
