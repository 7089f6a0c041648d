import { expect, test } from "../../support/story";

test("on a phone a sentence is tapped, claimed and reviewed, and nothing goes sideways", async ({
  page,
  hire,
  signIn,
  article,
  expectAccessible,
}) => {
  const person = await hire("reviewer");
  const { id } = await article(person);
  await signIn(person);
  const sideways = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  for (const path of [
    "/",
    "/import",
    `/articles/${id}`,
    `/articles/${id}/kinds`,
    `/articles/${id}/report`,
    "/account",
  ]) {
    await page.goto(path);
    expect(await sideways(), path).toBe(0);
  }
  await page.goto(`/articles/${id}`);
  await page.getByText("Landings of herring rose").tap();
  const claim = page.getByRole("button", { name: "Claim this" });
  expect((await claim.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await claim.tap();
  await page.getByRole("button", { name: "Add the claim" }).tap();
  const verdict = page.getByRole("radio", { name: "Unproven" });
  await expect(verdict).toBeVisible();
  expect(await sideways()).toBe(0);
  await expectAccessible();
  await page.locator("label", { hasText: "Unproven" }).tap();
  await expect(verdict).toBeChecked();
  await page.getByRole("textbox", { name: "Why" }).fill("Nobody knows.");
  await page.getByRole("button", { name: "Submit and next" }).tap();
  await expect(page.getByRole("link", { name: /Claim 1: Unproven/ }).first()).toBeAttached();
});
