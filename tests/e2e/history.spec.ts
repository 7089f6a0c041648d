import { editClaim } from "@/lib/operations/edit-claim";
import { CLAIMED, claim, nowOf, REVISED, review, revise } from "../support/stale-desk";
import { expect, test, valueIn } from "../support/story";

test("an article's history says who did what, narrowed to a claim, a person and a kind", async ({
  hire,
  article,
  signIn,
  page,
  expectAccessible,
}) => {
  const [ana, ben] = [await hire("reviewer"), await hire("reviewer")];
  const { id } = await article(ana);
  const { id: claimId } = await claim(ana, id, CLAIMED.changes);
  await claim(ben, id, CLAIMED.stays);
  valueIn(await editClaim(nowOf(ben), { claimId, revision: 1, statement: "Landings of herring fell in 2025." }));
  await review(ben, claimId);
  await revise(ana, id, REVISED);
  await signIn(ana);
  await page.goto(`/articles/${id}`);
  await page.getByText("More", { exact: true }).click();
  await page.getByRole("link", { name: "History", exact: true }).click();
  const entries = page.getByRole("main").getByRole("listitem");
  await expect(entries.first()).toContainText(`${ana.name} added version 2 of the article.`);
  await expect(entries.filter({ hasText: `${ben.name} submitted a review of claim 1: Mostly true.` })).toBeVisible();
  await expect(entries.last()).toContainText(`${ana.name} imported the article`);
  const edited = entries.filter({ hasText: `${ben.name} edited the statement of claim 1.` });
  await expect(edited.locator("ins").first()).toBeVisible();
  await expectAccessible();

  await page.getByLabel("Who").selectOption({ label: ben.name });
  await page.getByLabel("What").selectOption({ label: "Claims" });
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/kind=claims/);
  await expect(entries.filter({ hasText: ana.name })).toHaveCount(0);
  await expect(entries).toHaveCount(2);

  await page.goto(`/articles/${id}/claims/${claimId}`);
  await page.getByRole("link", { name: "History of this claim" }).click();
  await expect(page.getByText("History of claim 1")).toBeVisible();
  await expect(entries.last()).toContainText("added claim 1");
  await expect(entries.filter({ hasText: "claim 2" })).toHaveCount(0);
  await page.getByRole("link", { name: "Back to the claim" }).click();
  await expect(page).toHaveURL(new RegExp(`/claims/${claimId}$`));
});
