import { reviewedByTwo } from "../support/agreement-story";
import { expect, test } from "../support/story";

test("an editor reads how well two reviewers agree, and is one click from the claim they differ on", async ({
  page,
  hire,
  signIn,
  expectAccessible,
}) => {
  const [editor, one, other] = [await hire("editor"), await hire("reviewer"), await hire("reviewer")];
  const { articleId, claimIds } = await reviewedByTwo(one.context, other.context, "Boats of the month");
  await signIn(editor);
  await page.goto(`/articles/${articleId}`);
  await page.getByText("More", { exact: true }).click();
  await page.getByRole("link", { name: "Agreement", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Boats of the month");
  await expect(page.getByText("Two reviewers rated 4 claims and gave the same verdict on 75% of them.")).toBeVisible();
  await expect(page.getByRole("row", { name: /^Same verdict/ })).toContainText("75%");
  await expect(page.getByRole("row", { name: /^Cohen’s κ/ })).toContainText("0.64");
  await expectAccessible();

  await page.getByRole("link", { name: "False and True: 1, see the claims" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${one.name} said “False” and ${other.name} “True”`);
  await expect(page.getByRole("listitem").filter({ hasText: "Boat number 4" })).toContainText(other.name);
  await expectAccessible();
  await page.getByRole("link", { name: "Back to the figures" }).click();

  await page.getByRole("link", { name: "1 disputed" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Claims on which first verdicts differ");
  await page.getByRole("link", { name: "Boat number 4 came in." }).click();
  await expect(page).toHaveURL(new RegExp(`/claims/${claimIds[3]}$`));
});

test("a desk's agreement is asked for by days, by keyboard alone, and everything is there without a script", async ({
  page,
  browser,
  hire,
  signIn,
  expectAccessible,
}) => {
  const [one, other] = [await hire("reviewer"), await hire("reviewer")];
  await reviewedByTwo(one.context, other.context, "Boats of the desk");
  await signIn(one);
  await page.goto("/");
  await page
    .getByRole("link", { name: /^Agreement/ })
    .first()
    .focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Fact desk");
  await expectAccessible();
  await page.getByLabel("To", { exact: true }).fill("2001-01-01");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/to=2001-01-01/);
  await expect(page.getByText("No claim was first reviewed on these days")).toBeVisible();
  await page.getByRole("link", { name: "Last 30 days" }).click();
  await expect(page.getByRole("link", { name: "Last 30 days" })).toHaveAttribute("aria-current", "true");
  await expect(page.getByRole("heading", { name: "The figures" })).toBeVisible();
  await page.goto("/desks/fact-desk/agreement?from=2026-02-01&to=2026-01-01");
  await expect(page.getByText("These days are no span.")).toBeVisible();

  const plain = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
    viewport: { width: 390, height: 844 },
  });
  const phone = await plain.newPage();
  await phone.goto("/desks/fact-desk/agreement");
  await expect(phone.getByRole("heading", { name: "Which verdicts met" })).toBeVisible();
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await phone
    .getByRole("link", { name: /^False and True: \d+, see the claims$|^True and False: \d+, see the claims$/ })
    .first()
    .click();
  await expect(phone.getByRole("heading", { level: 1 })).toContainText("Claims called both");
  await expect(phone.getByRole("link", { name: "Boats of the desk" }).first()).toBeVisible();
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await plain.close();
});

test("a desk that one is not on does not exist", async ({ page, hire, signIn }) => {
  await signIn(await hire("observer"));
  await page.goto("/desks/no-such-desk/agreement");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/not|no/i);
});
