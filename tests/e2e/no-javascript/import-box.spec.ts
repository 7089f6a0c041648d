import { createId } from "@paralleldrive/cuid2";
import { leavePage } from "../../support/page-server";
import { fixtureFile } from "../../support/read-file";
import { expect, test } from "../../support/story";

test("without scripts an address and a file are previewed and imported", async ({ page, hire, signIn }) => {
  await signIn(await hire("reviewer"));
  const html = `<html lang="en"><title>The quay</title><article><h1>The quay is closed</h1><p>The quay is closed until the autumn, the harbour office said on Tuesday.</p></article></html>`;
  await page.goto("/import");
  await page.getByLabel("Article", { exact: true }).fill(await leavePage(`/${createId()}`, html));
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(page.getByRole("combobox", { name: /Kind of “The quay is closed/ }).first()).toHaveValue("title");
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The quay is closed");

  await page.goto("/import");
  const docx = Buffer.from(fixtureFile("english.docx"));
  await page.getByLabel("Or a file").setInputFiles({ name: "ferry.docx", mimeType: "", buffer: docx });
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(page.getByText("Read as a Word document")).toBeVisible();
  await page.getByRole("combobox", { name: /Kind of “For eleven years/ }).selectOption("standfirst");
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The ferry that was never late");
});
