import { CLAIMED, claim, review } from "../../support/stale-desk";
import { expect, test } from "../../support/story";

test("the history is read and narrowed without scripts", async ({ hire, article, signIn, page }) => {
  const ana = await hire("reviewer");
  const { id } = await article(ana);
  const { id: claimId } = await claim(ana, id, CLAIMED.changes);
  await review(ana, claimId);
  await signIn(ana);
  await page.goto(`/articles/${id}/history`);
  const entries = page.getByRole("main").getByRole("listitem");
  await expect(entries).toHaveCount(3);
  await page.getByLabel("What").selectOption({ label: "Reviews" });
  await page.getByRole("button", { name: "Show" }).click();
  await expect(entries).toHaveCount(1);
  await expect(entries.first()).toContainText("submitted a review of claim 1: Mostly true.");
});
