import { readFileSync } from "node:fs";
import { FORMATS } from "@/lib/formats/formats";
import { expect, HARBOUR, test } from "../support/story";

test("from the set-up link to an imported article and a colleague", async ({ page, expectAccessible }) => {
  const link = process.env.STET_STORIES_SET_UP_LINK ?? "";
  await page.goto("/");
  await expect(page).toHaveURL(/\/signin/);
  await expectAccessible();

  await page.goto(link);
  await page.getByRole("button", { name: "Make the account and sign in" }).click();
  await expect(page.getByText("The account was not made yet.")).toBeVisible();
  await page.getByLabel("Your name").fill("Ana Weiss");
  await page.getByLabel("E-mail address").fill("ana@example.org");
  await page.getByLabel("Password", { exact: true }).fill("correct horse battery");
  await expectAccessible();
  await page.getByRole("button", { name: "Make the account and sign in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Desk", exact: true })).toBeVisible();

  await page.goto(link);
  await expect(page.getByRole("button", { name: "Make the account and sign in" })).toHaveCount(0);

  await page.goto("/import");
  await expectAccessible();
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(page.getByText("Paste or choose the article").first()).toBeVisible();
  await page.getByLabel("Article", { exact: true }).fill(HARBOUR);
  await page.getByRole("button", { name: "Preview" }).click();
  const title = page.getByRole("combobox", { name: /Kind of “Deeper harbour/ });
  await expect(title).toHaveValue("title");
  await page.getByRole("combobox", { name: /Kind of “The authority promises/ }).selectOption("standfirst");
  await expectAccessible();
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page).toHaveURL(/\/articles\/[a-z0-9]+$/);
  await expect(
    page.getByRole("heading", { level: 1, name: "Deeper harbour will open before spring, port says" }),
  ).toBeVisible();

  await page.goto("/settings/people");
  await expectAccessible();
  await page.getByLabel("E-mail address").fill("ben@example.org");
  await page.getByLabel("Name").fill("Ben Achterberg");
  await page.getByLabel("Role").selectOption("reviewer");
  await page.getByRole("button", { name: /^Add/ }).click();
  const invitation = page
    .getByText(/\/invite\//)
    .or(page.locator("input[value*='/invite/']"))
    .first();
  await expect(invitation).toBeVisible();

  await page.goto("/account/tokens");
  await expectAccessible();
  await page.goto("/account");
  await expectAccessible();
});

test("a wrong password and an unknown address are answered alike", async ({ page, hire }) => {
  const person = await hire("observer");
  const answers: string[] = [];
  for (const [email, password] of [
    [person.email, "not the password"],
    ["nobody@example.org", "not the password"],
  ] as const) {
    await page.goto("/signin");
    await page.getByLabel("E-mail address").fill(email);
    await page.getByLabel("Password", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Sign in" }).click();
    const refusal = page.getByRole("alert").filter({ hasText: /./ }).first();
    await expect(refusal).toBeVisible();
    answers.push((await refusal.allTextContents()).join(""));
    await expect(page.getByLabel("E-mail address")).toHaveValue(email);
  }
  expect(answers[0]).toBe(answers[1]);
});

test("signing out ends the session, a copied cookie with it", async ({ page, hire, signIn, context }) => {
  await signIn(await hire("reviewer"));
  const cookies = await context.cookies();
  await page.getByRole("button", { name: /^Your menu/ }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/signin/);
  await context.addCookies(cookies);
  await page.goto("/account");
  await expect(page).toHaveURL(/\/signin/);
});

test("a text file is recognised, imported and reported in every format", async ({ page, hire, signIn }, info) => {
  await signIn(await hire("reviewer"));
  await page.goto("/import");
  await page
    .getByLabel("Or a file")
    .setInputFiles({ name: "harbour.txt", mimeType: "text/plain", buffer: Buffer.from(HARBOUR) });
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(page.getByRole("combobox", { name: /Kind of “Deeper harbour/ })).toHaveValue("title");
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page).toHaveURL(/\/articles\/[a-z0-9]+$/);
  await page.goto(`${page.url()}/report`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Deeper harbour will open before spring, port says");
  for (const { label: name } of Object.values(FORMATS)) {
    await page.locator("summary").filter({ hasText: "Export" }).click();
    const downloading = page.waitForEvent("download");
    await page.getByRole("link", { name }).click();
    const download = await downloading;
    const file = info.outputPath(download.suggestedFilename());
    await download.saveAs(file);
    expect(readFileSync(file, "utf8").length, name).toBeGreaterThan(10);
    await page.reload();
  }
});
