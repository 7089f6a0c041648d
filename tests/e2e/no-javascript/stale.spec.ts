import { CLAIMED, claim, REVISED, review, revise, standing } from "../../support/stale-desk";
import { expect, test } from "../../support/story";

test("without scripts a changed claim is confirmed, and lost words are found by typing them", async ({
  page,
  hire,
  signIn,
  article,
}) => {
  const person = await hire("reviewer");
  const { id: articleId } = await article(person);
  const changed = await claim(person, articleId, CLAIMED.changes);
  const gone = await claim(person, articleId, CLAIMED.goes);
  for (const { id } of [changed, gone]) await review(person, id);
  await revise(person, articleId, REVISED);
  await signIn(person);
  await page.goto(`/articles/${articleId}/claims/${changed.id}`);
  await page.getByRole("textbox", { name: "What is claimed" }).first().fill("Landings fell.");
  await page.getByRole("button", { name: "Confirm: Mostly true stands" }).click();
  await expect(page.getByText("Your verdict stands on the present words")).toBeVisible();
  expect(await standing(person, changed.id)).toMatchObject({ stale: false, statement: "Landings fell." });

  await expect(page).toHaveURL(new RegExp(gone.id));
  await page.getByRole("textbox", { name: "What is claimed" }).first().fill("They fell, says the union.");
  await page.getByRole("button", { name: "Confirm: Mostly true stands" }).click();
  await expect(page.getByRole("alert").first()).toContainText("Say where the claim’s words are now.");
  await expect(page.getByRole("textbox", { name: "What is claimed" }).first()).toHaveValue(
    "They fell, says the union.",
  );
  await page
    .getByRole("textbox", { name: /words it stands on now/ })
    .fill("The people who fish there are not so sure.");
  await page.getByRole("button", { name: "Confirm: Mostly true stands" }).click();
  await expect(page.getByText("Nothing else here waits for your confirmation.")).toBeVisible();
  expect((await standing(person, gone.id)).exact).toBe("The people who fish there are not so sure.");
});
