import { CLAIMED, claim, REVISED, review, revise, standing } from "../../support/stale-desk";
import { expect, test } from "../../support/story";

test("on a phone a changed claim is confirmed, and borders are moved by a tap", async ({
  page,
  hire,
  signIn,
  article,
  expectAccessible,
}) => {
  const person = await hire("reviewer");
  const { id: articleId } = await article(person);
  const { id } = await claim(person, articleId, CLAIMED.changes);
  await review(person, id);
  await revise(person, articleId, REVISED);
  await signIn(person);
  await page.goto(`/articles/${articleId}/claims/${id}`);
  const sideways = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await sideways()).toBe(0);
  await expectAccessible();
  await page.getByRole("button", { name: "Move the place" }).tap();
  const here = page.getByRole("button", { name: "Move here" });
  expect((await here.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  expect((await page.locator("[data-border=end]").boundingBox())?.width).toBeGreaterThanOrEqual(44);
  expect(await sideways()).toBe(0);
  await expectAccessible();
  await page.getByText("The minutes record no questions").tap();
  await here.tap();
  await expect(page.getByRole("radio", { name: "The minutes record no questions from members." })).toBeChecked();
  await page.getByRole("button", { name: "Confirm: Mostly true stands" }).tap();
  await expect(page.getByText("Your verdict stands")).toBeAttached();
  expect((await standing(person, id)).exact).toBe("The minutes record no questions from members.");
});
