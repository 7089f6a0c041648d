import { addClaim } from "@/lib/operations/add-claim";
import { saveReview } from "@/lib/operations/save-review";
import { expect, HARBOUR, test, valueIn } from "../../support/story";

test("an article is imported, read with its claims, and its report downloaded", async ({ page, hire, signIn }) => {
  const person = await hire("reviewer");
  await signIn(person);
  await page.goto("/import");
  await page.getByLabel("Article", { exact: true }).fill(HARBOUR);
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(page.getByRole("combobox", { name: /Kind of “Deeper harbour/ })).toHaveValue("title");
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page).toHaveURL(/\/articles\/[a-z0-9]+$/);
  const articleId = page.url().split("/").at(-1) ?? "";

  const claim = valueIn(
    await addClaim(person.context, { articleId, targets: [{ exact: "rose by 12 per cent last year" }] }),
  );
  const sources = [
    { url: "https://fish.example/2025", title: "Landings", stance: "supports" as const, kind: "data" as const },
  ];
  valueIn(
    await saveReview(person.context, {
      claimId: claim.id,
      revision: 0,
      verdict: "true",
      rationale: "The table says so.",
      sources,
      submit: true,
    }),
  );
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Deeper harbour will open before spring, port says");
  await page.getByRole("link", { name: "Claim 1: True" }).first().click();
  await expect(page).toHaveURL(new RegExp(`/claims/${claim.id}$`));
  await expect(page.getByRole("radio", { name: "True", exact: true })).toBeChecked();

  await page.goto(`/articles/${articleId}/report`);
  await expect(page.getByText("The table says so.").first()).toBeVisible();
  await page.locator("summary").filter({ hasText: "Export" }).click();
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: /^Web page/ }).click();
  expect((await downloading).suggestedFilename()).toMatch(/\.html$/);
});
