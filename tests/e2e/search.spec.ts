import { expect, test } from "../support/story";

test("Ctrl K goes to the search from any page, and Enter finds the article", async ({
  page,
  hire,
  signIn,
  article,
}) => {
  const eva = await hire("editor");
  const { id } = await article(eva);
  await signIn(eva);
  await page.goto("/notifications");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("searchbox", { name: "Search", exact: true })).toBeFocused();
  await page.keyboard.type("HAS NOT COST THIS CITY");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Search" })).toBeVisible();
  await expect(page.locator(`main a[href="/articles/${id}"]`)).toBeVisible();
});
