import { DIFFER, disputedDesk, standingOf } from "../../support/disputed-desk";
import { expect, test } from "../../support/story";

test("on a phone rows are cards, and a claim is decided by taps", async ({
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
  await page.goto(`/articles/${articleId}/compare`);
  const sideways = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await sideways()).toBe(0);
  await expectAccessible();
  const form = page.getByRole("form", { name: "Decision" });
  const button = form.getByRole("button", { name: /^Decide/ });
  expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await form.getByRole("radio", { name: "Mostly true" }).tap();
  await expect(form.getByRole("button", { name: "Decide: Mostly true" })).toBeVisible();
  await form.getByRole("textbox").fill("The table has it.");
  await button.tap();
  await expect(page.getByText("is decided")).toBeVisible();
  expect(await sideways()).toBe(0);
  await expect(page.getByRole("link", { name: DIFFER })).toBeVisible();
  expect(await standingOf(ana, ids.differ)).toMatchObject({ verdict: "mostly_true" });
  await expectAccessible();
});
