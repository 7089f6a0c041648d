import { createId } from "@paralleldrive/cuid2";
import { leavePage, NEVER } from "../support/page-server";
import { fixtureFile } from "../support/read-file";
import { expect, test } from "../support/story";

const PAGE = `<!doctype html><html lang="en"><title>The bridge opens late</title><article><h1>The bridge opens late</h1>
<p>The bridge over the sound will open in the autumn, the council said on Monday, a year behind its own plan.</p>
<p>Its cost rose to 41 million, which is twice what the first estimate named in the spring of last year.</p></article></html>`;

test("an address, a file and a text go into one box", async ({ page, hire, signIn, expectAccessible }) => {
  await signIn(await hire("reviewer"));
  const url = await leavePage(`/${createId()}`, PAGE);
  const box = page.getByLabel("Article", { exact: true });
  const preview = page.getByRole("button", { name: "Preview" });

  await page.goto("/import");
  await box.fill(url);
  await expect(page.getByText(/An address: the page at 127\.0\.0\.1/)).toBeVisible();
  await preview.click();
  await expect(page.getByRole("combobox", { name: /Kind of “The bridge opens late/ })).toHaveValue("title");
  await expectAccessible();
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The bridge opens late");

  await page.goto("/import");
  await box.fill(url);
  await preview.click();
  await expect(page.getByText("The desk has an article from this address")).toBeVisible();
  await expect(page.getByRole("link", { name: "The bridge opens late" })).toBeVisible();

  await page.goto("/import");
  await page
    .getByLabel("Or a file")
    .setInputFiles({ name: "fähre.pdf", mimeType: "application/pdf", buffer: Buffer.from(fixtureFile("arabic.pdf")) });
  await expect(page.getByText("Read as a PDF")).toBeVisible();
  await expectAccessible();
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("العبّارة التي لم تتأخر يوما");
});

test("what is wrong with a page is said, and the text can be pasted in its place", async ({
  page,
  hire,
  signIn,
  expectAccessible,
}) => {
  await signIn(await hire("reviewer"));
  await page.goto("/import");
  const box = page.getByLabel("Article", { exact: true });
  await box.fill(await leavePage(`/${createId()}`, "<html><body></body></html>"));
  await page.getByRole("button", { name: "Preview" }).click();
  const wrong = page.getByRole("alert").filter({ hasText: "Paste the text instead." });
  await expect(wrong).toContainText("There is no text on it.");
  await expectAccessible();
  await wrong.getByRole("link").click();
  await expect(box).toBeFocused();
  await box.fill("The bridge opens late\n\nIts cost rose to 41 million, the council said on Monday.");
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(page.getByRole("combobox", { name: /Kind of “The bridge opens late/ })).toHaveValue("title");
});

test("waiting for a page can be ended, and what was typed is still there", async ({ page, hire, signIn }) => {
  await signIn(await hire("reviewer"));
  await page.goto("/import");
  const slow = await leavePage("/never", "", NEVER);
  const box = page.getByLabel("Article", { exact: true });
  await box.fill(slow);
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(page.getByText(/^Fetching the page at 127\.0\.0\.1/)).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("button", { name: "Cancel" })).toHaveCount(0);
  await expect(box).toHaveValue(slow);
  await expect(page.getByRole("alert").filter({ hasText: /./ })).toHaveCount(0);
});
