import { addClaim } from "@/lib/operations/add-claim";
import { expect, HARBOUR, test, valueIn } from "../support/story";

test("a headline of any length leaves the panel in the window, and reading goes on at the panel's heading", async ({
  page,
  hire,
  signIn,
  article,
}) => {
  const person = await hire("reviewer");
  const headline = `Deeper harbour ${"will open before spring, the port says, ".repeat(6)}after all`;
  const { id } = await article(person, HARBOUR.replace(/^.*/, headline));
  for (const exact of ["1.4 million cubic metres", "rose by 12 per cent"]) {
    valueIn(await addClaim(person.context, { articleId: id, targets: [{ exact }] }));
  }
  await signIn(person);
  await page.goto(`/articles/${id}`);
  const panel = page.getByRole("region", { name: "Claims and reviews" });
  await expect(panel).toBeInViewport({ ratio: 1 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);

  await panel.getByRole("link", { name: /1\.4 million/ }).click();
  await expect(panel.getByRole("heading", { name: "1.4 million cubic metres" })).toBeFocused();
  await page.keyboard.press("n");
  await expect(panel.getByRole("heading", { name: "rose by 12 per cent" })).toBeFocused();
  await page.keyboard.press("l");
  await expect(panel.getByRole("heading", { name: "Claims" })).toBeFocused();
});
