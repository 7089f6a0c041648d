import { addClaim } from "@/lib/operations/add-claim";
import { expect, HARBOUR, test, valueIn } from "../support/story";

/** The words under the reading cursor, as they are painted. */
const painted = () => [...(CSS.highlights.get("stet-cursor") ?? [])].map(String).join("");

test("the cursor walks by sentence and word, and the keys can be switched off", async ({
  page,
  hire,
  signIn,
  article,
  expectAccessible,
}) => {
  const person = await hire("reviewer");
  const { id } = await article(person);
  await signIn(person);
  await page.goto(`/articles/${id}`);
  await expect(async () => {
    await page.keyboard.press("j");
    expect(await page.evaluate(painted)).not.toBe("");
  }).toPass();
  while (!(await page.evaluate(painted)).startsWith("Landings")) await page.keyboard.press("j");
  await page.keyboard.press("Shift+Alt+ArrowRight");
  await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.press("Shift+ArrowLeft");
  expect(await page.evaluate(painted)).toBe("of herring rose by 12 per cent last year, according to the annual");
  await page.keyboard.press("Escape");
  expect(await page.evaluate(painted)).toMatch(/^Landings .* annual report\.$/);

  await page.keyboard.press("?");
  const sheet = page.getByRole("dialog", { name: "Keys" });
  await expect(sheet).toBeVisible();
  await expectAccessible();
  await sheet.getByRole("checkbox", { name: /Keys of a single letter/ }).uncheck();
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  const before = await page.evaluate(painted);
  await page.keyboard.press("k");
  expect(await page.evaluate(painted)).toBe(before);
});

test("a claim takes in a second place, and what was typed survives a reload and a lost connection", async ({
  page,
  hire,
  signIn,
  article,
  context,
}) => {
  const person = await hire("reviewer");
  const { id, version } = await article(person);
  await signIn(person);
  const at = (words: string) => {
    const start = version.text.indexOf(words);
    return `${start}-${start + words.length}`;
  };
  await page.goto(`/articles/${id}/claims/new?at=${at("rose by 12 per cent")}`);
  const statement = page.getByRole("textbox", { name: "What is claimed" });
  await expect(statement).toHaveValue("rose by 12 per cent");
  await statement.fill("Landings of herring rose by 12 per cent");
  await page.getByText("The union says they fell").click();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/at=\d+-\d+&at=\d+-\d+/);
  await expect(statement).toHaveValue("Landings of herring rose by 12 per cent");
  await page.reload();
  await expect(statement).toHaveValue("Landings of herring rose by 12 per cent");

  // In a page of its own: a lost connection is an error to the browser's console.
  const lost = await context.newPage();
  await lost.goto(page.url());
  const typed = lost.getByRole("textbox", { name: "What is claimed" });
  await expect(typed).toHaveValue("Landings of herring rose by 12 per cent");
  await context.setOffline(true);
  await lost.getByRole("button", { name: "Add the claim" }).click();
  await expect(lost.getByRole("alert").filter({ hasText: "What you typed is still here" })).toBeVisible();
  await expect(typed).toHaveValue("Landings of herring rose by 12 per cent");
  await context.setOffline(false);
  await page.getByRole("button", { name: "Add the claim" }).click();
  await expect(page.getByRole("article").getByRole("link", { name: "Claim 1: No verdict yet" })).toHaveCount(2);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("new-claim")))).toEqual([]);
});

test("words that several claims share list them, and a claim opened on either side shows on the other", async ({
  page,
  hire,
  signIn,
  article,
}) => {
  const person = await hire("reviewer");
  const { id } = await article(person, `${HARBOUR}\n\n${"A long way down. ".repeat(200)}\n\nThe last words count 99.`);
  for (const exact of ["Landings of herring rose by 12 per cent last year", "rose by 12 per cent", "count 99"]) {
    valueIn(await addClaim(person.context, { articleId: id, targets: [{ exact }] }));
  }
  await signIn(person);
  await page.goto(`/articles/${id}`);
  await page.getByText("rose by 12 per cent", { exact: true }).first().click();
  const menu = page.getByRole("menu", { name: "Claims on these words" });
  await expect(menu.getByRole("menuitem")).toHaveText(["Claim 1: No verdict yet", "Claim 2: No verdict yet"]);
  await menu.getByRole("menuitem", { name: /Claim 2/ }).click();
  await expect(page.getByRole("heading", { name: "rose by 12 per cent" })).toBeVisible();
  await page.getByRole("link", { name: "All claims" }).click();
  await page
    .getByRole("region", { name: "Claims and reviews" })
    .getByRole("link", { name: /count 99/ })
    .click();
  await expect(page.getByRole("article").getByText("count 99")).toBeInViewport();
});
