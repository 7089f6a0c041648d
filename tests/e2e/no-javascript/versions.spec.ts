import { addClaim } from "@/lib/operations/add-claim";
import { expect, HARBOUR, test, valueIn } from "../../support/story";

const CORRECTED = HARBOUR.replace("rose by 12 per cent", "fell by 12 per cent");

test("a new version is previewed and added, compared with the one before, and the old one read", async ({
  page,
  hire,
  signIn,
  article,
}) => {
  const person = await hire("reviewer");
  const { id } = await article(person);
  const exact = "Landings of herring rose by 12 per cent last year";
  valueIn(await addClaim(person.context, { articleId: id, targets: [{ exact }] }));
  await signIn(person);
  await page.goto(`/articles/${id}/versions/new`);
  await page.getByRole("button", { name: "Preview" }).last().click();
  await expect(page.getByRole("alert")).toContainText("This cannot be added yet");
  await page.getByRole("textbox", { name: "New text" }).fill(CORRECTED);
  await page.getByRole("button", { name: "Preview" }).last().click();
  await expect(page.getByRole("heading", { name: "Version 2: 1 claim changes" })).toBeVisible();
  await page.locator("summary").filter({ hasText: "Change the text" }).click();
  await expect(page.getByRole("textbox", { name: "New text" })).toHaveValue(CORRECTED);
  await page.getByRole("button", { name: "Add version 2" }).click();

  await expect(page.getByText("Version 2 is added")).toBeVisible();
  await expect(page.locator("del")).toHaveText("rose");
  await page.getByRole("combobox", { name: "From" }).selectOption("2");
  await page.getByRole("combobox", { name: "To" }).selectOption("1");
  await page.getByRole("button", { name: "Compare" }).click();
  await expect(page.getByRole("heading", { name: "From version 1 to version 2: 1 claim changes" })).toBeVisible();
  await page.locator("summary").filter({ hasText: "paragraphs unchanged" }).click();
  await expect(page.getByText("The authority promises an open channel")).toBeVisible();

  await page.goto(`/articles/${id}/versions/1`);
  await expect(page.getByText("The newest is version 2.")).toBeVisible();
  await page.getByRole("article").getByRole("link", { name: "Claim 1: No verdict yet" }).click();
  await expect(page).toHaveURL(/#note-/);
  await expect(page.getByRole("article").getByText("no review yet")).toBeVisible();
  await page.getByRole("link", { name: "What changed since" }).click();
  await expect(page.locator("ins")).toHaveText("fell");

  await page.goBack();
  await page.locator("summary").filter({ hasText: "Bring this text back" }).click();
  await page.getByRole("button", { name: "Add it as version 3" }).click();
  await expect(page.getByText("Version 3 is added")).toBeVisible();
  await expect(page.locator("ins")).toHaveText("rose");
});
