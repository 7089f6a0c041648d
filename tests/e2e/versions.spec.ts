import { addClaim } from "@/lib/operations/add-claim";
import { addVersion } from "@/lib/operations/add-version";
import { saveReview } from "@/lib/operations/save-review";
import { expect, HARBOUR, type StoryPerson, test, valueIn } from "../support/story";

const CORRECTED = HARBOUR.replace("rose by 12 per cent", "fell by 12 per cent").replace(
  "“The whole project",
  "The authority has corrected its report.\n\n“The whole project",
);

async function review({ context }: StoryPerson, articleId: string, exact: string) {
  const claim = valueIn(await addClaim(context, { articleId, targets: [{ exact }] }));
  valueIn(
    await saveReview(context, {
      claimId: claim.id,
      revision: 0,
      verdict: "true",
      rationale: "The table says so.",
      sources: [{ url: "https://fish.example/2025", title: "Landings", stance: "supports", kind: "data" }],
      submit: true,
    }),
  );
  return claim;
}

test("a corrected article is brought in with a preview, and compared with what it was", async ({
  page,
  hire,
  signIn,
  article,
  expectAccessible,
}) => {
  const person = await hire("reviewer");
  const { id } = await article(person);
  await review(person, id, "Landings of herring rose by 12 per cent last year");
  valueIn(await addClaim(person.context, { articleId: id, targets: [{ exact: "not cost this city a cent" }] }));
  await signIn(person);

  await page.goto(`/articles/${id}`);
  await page.getByText("More", { exact: true }).click();
  await page.getByRole("link", { name: "Version 1" }).click();
  await expect(page).toHaveTitle(/Versions/);
  await expect(page.getByText("The text has not changed yet")).toBeVisible();
  await expectAccessible();
  await page.getByRole("link", { name: "New version" }).click();

  const text = page.getByRole("textbox", { name: "New text" });
  await text.fill(HARBOUR);
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(page.getByRole("heading", { name: "This is the text you have: nothing to do" })).toBeFocused();
  await expect(page.getByRole("button", { name: /Add version/ })).toBeHidden();
  await text.fill(`${CORRECTED} More to come.`);
  await page.getByRole("button", { name: "Preview again" }).click();
  await page.locator("summary").filter({ hasText: "Change the text" }).click();
  await text.fill(CORRECTED);
  await page.getByRole("button", { name: "Add version 2" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Nothing was added." })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Version 2: 1 claim stays, 1 changes" })).toBeFocused();
  const touched = page.getByRole("list", { name: "Claims that are touched" });
  await expect(touched.locator("del")).toHaveText("rose");
  await expect(touched.locator("ins")).toHaveText("fell");
  await expectAccessible();
  await page.getByRole("button", { name: "Add version 2" }).click();

  await expect(page.getByRole("status").filter({ hasText: "Version 2 is added" })).toBeVisible();
  await expect(
    page.getByRole("heading", { name: "From version 1 to version 2: 1 claim stays, 1 changes" }),
  ).toBeVisible();
  await expect(page.getByText("1 paragraph changed, 1 added, 5 unchanged.")).toBeVisible();
  await expectAccessible();
  await page.getByRole("link", { name: "Side by side" }).click();
  await expect(page).toHaveURL(/view=side/);
  await page.getByRole("link", { name: "Where reviewed claims are touched" }).click();
  await expect(page).toHaveURL(/view=side&only=reviewed/);
  await expect(page.getByRole("listitem").filter({ hasText: "Changed" }).locator("del")).toHaveText("rose");
  await expect(page.getByText("6 paragraphs, 1 of them changed")).toBeVisible();
});

test("an earlier version is read with the claims as they were, and so is its report", async ({
  page,
  hire,
  signIn,
  article,
  expectAccessible,
}) => {
  const person = await hire("reviewer");
  const { id } = await article(person);
  await review(person, id, "Landings of herring rose by 12 per cent last year");
  valueIn(await addVersion(person.context, { articleId: id, format: "text", content: CORRECTED }));
  await signIn(person);
  await page.goto(`/articles/${id}/versions`);
  await expect(page.getByText("1 changed")).toBeVisible();
  await expectAccessible();
  const first = page.getByRole("list", { name: "Version 1" });
  await first.getByRole("link", { name: "Read it" }).click();
  await expect(page.getByText("Version 1 of 2")).toBeVisible();
  await expect(page.getByRole("article").locator("mark").filter({ hasText: "rose by 12 per cent" })).toBeVisible();
  await expect(page.getByRole("article").getByRole("link", { name: "1 · True" })).toBeVisible();
  await page.locator("summary").filter({ hasText: "Bring this text back" }).click();
  await expect(page.getByRole("button", { name: "Add it as version 3" })).toBeVisible();
  await expectAccessible();
  await page.getByRole("link", { name: "Report of version 1" }).click();
  await expect(page.getByText("This is the report of version 1; the newest is version 2")).toBeVisible();
  await expectAccessible();
  await page.locator("summary").filter({ hasText: "Export" }).click();
  const downloading = page.waitForEvent("download");
  const link = page.getByRole("link", { name: /^Report \(JSON\)/ });
  await expect(link).toHaveAttribute("href", /version=1$/);
  await link.click();
  await downloading;
  await page.getByRole("link", { name: "Report of version 2" }).click();
  await expect(page.getByText("This is the report of version 1")).toBeHidden();
});

test("by keyboard alone, and what was typed outlives refusals and a lost connection", async ({
  page,
  hire,
  signIn,
  article,
  context,
}) => {
  const person = await hire("reviewer");
  const { id } = await article(person);
  await review(person, id, "Landings of herring rose by 12 per cent last year");
  await signIn(person);
  await page.goto(`/articles/${id}/versions/new`);
  const text = page.getByRole("textbox", { name: "New text" });
  await expect(text).toBeEditable();
  await page.getByRole("button", { name: "Preview" }).press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "This cannot be added yet" })).toBeFocused();
  await expect(page.getByText("Paste or choose the article's new text.").first()).toBeVisible();

  await text.focus();
  await page.keyboard.insertText(CORRECTED);
  const lost = await context.newPage();
  await lost.goto(page.url());
  await lost.getByRole("textbox", { name: "New text" }).fill("Typed without a connection.");
  await context.setOffline(true);
  await lost.getByRole("button", { name: "Preview" }).click();
  await expect(lost.getByRole("alert").filter({ hasText: "what you typed is still here" })).toBeVisible();
  await expect(lost.getByRole("textbox", { name: "New text" })).toHaveValue("Typed without a connection.");
  await context.setOffline(false);
  await lost.close();

  await page.getByRole("button", { name: "Preview" }).press("Enter");
  await page.getByRole("button", { name: "Add version 2" }).press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "Version 2 is added" })).toBeVisible();
  await page.keyboard.press("n");
  await expect(page.locator(":focus")).toContainText("The authority has corrected its report.");
  await page.keyboard.press("n");
  await expect(page.locator(":focus")).toContainText("per cent last year");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/claims\//);
});

test("old addresses lead where they should, and a version that is not there is not found", async ({
  page,
  hire,
  signIn,
  article,
}) => {
  const person = await hire("reviewer");
  const { id } = await article(person);
  valueIn(await addVersion(person.context, { articleId: id, format: "text", content: CORRECTED }));
  await signIn(await hire("observer"));
  await page.goto(`/articles/${id}?version=1`);
  await expect(page).toHaveURL(`/articles/${id}/versions/1`);
  await page.goto(`/articles/${id}?version=2`);
  await expect(page).toHaveURL(`/articles/${id}`);
  await page.goto(`/articles/${id}/versions/2`);
  await expect(page).toHaveURL(`/articles/${id}`);
  for (const address of [
    "/versions/9",
    "/versions/0",
    "/versions/one",
    "/versions/compare?from=1&to=9",
    "/report?version=9",
  ]) {
    const answer = await page.goto(`/articles/${id}${address}`);
    expect(answer?.status(), address).toBe(404);
  }
  await page.goto(`/articles/${id}/versions/new`);
  await expect(page.getByText("You can read here, not add versions")).toBeVisible();
  await page.goto(`/articles/${id}/versions`);
  await expect(page.getByRole("link", { name: "New version" })).toBeHidden();
});

test("a version that somebody else adds in between is not overwritten unseen", async ({
  page,
  hire,
  signIn,
  article,
}) => {
  const person = await hire("reviewer");
  const { id } = await article(person);
  await signIn(person);
  await page.goto(`/articles/${id}/versions/new`);
  await page.getByRole("textbox", { name: "New text" }).fill(CORRECTED);
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(page.getByRole("heading", { name: "Version 2: no claim is touched" })).toBeVisible();
  const colleague = await hire("reviewer");
  const content = `${HARBOUR} Nobody counted twice.`;
  valueIn(await addVersion(colleague.context, { articleId: id, format: "text", content }));
  await page.getByRole("button", { name: "Add version 2" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Nothing was added." })).toBeVisible();
  await page.getByRole("button", { name: "Add version 3" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Version 3 is added" })).toBeVisible();
  await expect(page.getByRole("heading", { name: /^From version 2 to version 3/ })).toBeVisible();
});
