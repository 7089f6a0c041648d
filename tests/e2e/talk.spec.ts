import type { Page } from "@playwright/test";
import type { Db } from "@/lib/database/client";
import { addClaim } from "@/lib/operations/add-claim";
import { addComment } from "@/lib/operations/add-comment";
import { resolveThread } from "@/lib/operations/resolve-thread";
import { withdrawClaim } from "@/lib/operations/withdraw-claim";
import { expect, type StoryPerson, test, valueIn } from "../support/story";

const claimOn = async ({ context }: StoryPerson, articleId: string, exact = "rose by 12 per cent last year") =>
  valueIn(await addClaim({ ...context, now: new Date() }, { articleId, targets: [{ exact }] }));
const at = (person: StoryPerson) => ({ ...person.context, now: new Date() });
/** A colleague under a name that nobody else has. */
async function named(db: Db, person: StoryPerson, name: string): Promise<StoryPerson> {
  const unique = `${name} ${person.email.slice(0, 6)}`;
  await db.user.update({ where: { email: person.email }, data: { name: unique } });
  return { ...person, name: unique };
}
const field = (page: Page) => page.getByRole("textbox", { name: "New comment" });

test("a question is asked with a mention by keyboard alone, answered by the one who is meant, and the report goes free", async ({
  page,
  browser,
  hire,
  signIn,
  article,
  watch,
  expectAccessible,
  db,
}) => {
  const asker = await hire("reviewer");
  const other = await named(db, await hire("reviewer"), "Zoë Ångström");
  const { id } = await article(asker);
  const claim = await claimOn(asker, id);
  await signIn(asker);
  await page.goto(`/articles/${id}/claims/${claim.id}`);
  await expect(page.getByRole("button", { name: "Comment" })).toBeVisible();
  await page.keyboard.press("m");
  await expect(field(page)).toBeFocused();
  const typed = other.name.slice(0, -1);
  await page.keyboard.type(`@${typed.toLowerCase()}`);
  const people = page.getByRole("listbox", { name: "People" });
  await expect(people.getByRole("option").first()).toHaveAttribute("aria-selected", "true");
  await expectAccessible();
  await expect(people.getByRole("option", { name: other.name, selected: true })).toBeVisible();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await expect(people).toBeHidden();
  await expect(field(page)).toHaveValue(`@${other.name} `);
  await page.keyboard.type("which report?\nThe **annual** one?");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("checkbox", { name: /This is a question/ })).toBeFocused();
  await page.keyboard.press("Space");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Control+Enter");
  const question = page.getByRole("article", { name: `Question by ${asker.name}` });
  await expect(question.getByText("Open question")).toBeVisible();
  await expect(question.locator("strong")).toHaveText("annual");
  await expect(field(page)).toHaveValue("");
  await expect(page.getByRole("link", { name: "Talk: 1 open question" })).toBeVisible();
  await expectAccessible();
  const told = await db.notification.findMany({ where: { claimId: claim.id } });
  expect(told.map(({ kind }) => kind)).toEqual(["mentioned"]);

  // The report says so, and leads there.
  await page.goto(`/articles/${id}/report`);
  await expect(page.getByText("1 open question keeps this from being published:")).toBeVisible();
  await expectAccessible();
  await page.goto(`/articles/${id}`);
  await expect(page.getByRole("link", { name: /rose by 12 per cent.*1 open question/ })).toBeVisible();

  const elsewhere = await (await browser.newContext()).newPage();
  watch(elsewhere);
  await signIn(other, elsewhere);
  await elsewhere.goto(`/articles/${id}/report`);
  await elsewhere.getByRole("link", { name: "Questions on claim 1" }).click();
  const asked = elsewhere.getByRole("article", { name: `Question by ${asker.name}` });
  await expect(asked.getByRole("button", { name: "Resolve" })).toHaveCount(0);
  await asked.getByText("Answer", { exact: true }).click();
  await asked.getByRole("textbox", { name: "Your answer" }).fill("The annual one, table 2.");
  await asked.getByRole("button", { name: "Answer and resolve" }).click();
  await expect(elsewhere.getByText("1 resolved")).toBeVisible();
  await expect(elsewhere.getByRole("heading", { name: "Talk" })).toBeFocused();
  await elsewhere.getByText("1 resolved").click();
  await expect(elsewhere.getByText("The annual one, table 2.")).toBeVisible();
  await expect(elsewhere.getByText(`Question, resolved by ${other.name}`)).toBeVisible();
  await expectAccessible(elsewhere);
  await elsewhere.goto(`/articles/${id}/report`);
  await expect(
    elsewhere.getByText("Every claim has a verdict").or(elsewhere.getByText("no verdict that stands")),
  ).toBeVisible();
  await expect(elsewhere.getByText("keeps this from being published")).toHaveCount(0);
  await elsewhere.goto(`/articles/${id}/claims/${claim.id}`);
  await elsewhere.getByText("1 resolved").click();
  await elsewhere.getByRole("button", { name: "Reopen" }).click();
  await expect(elsewhere.getByText("Open question", { exact: true })).toBeVisible();
});

test("what is typed survives a reload, an ended session and a thread that is resolved meanwhile", async ({
  page,
  context,
  hire,
  signIn,
  article,
}) => {
  const [writer, other] = [await hire("reviewer"), await hire("editor")];
  const { id } = await article(writer);
  const claim = await claimOn(writer, id);
  const thread = valueIn(await addComment(at(other), { claimId: claim.id, body: "A remark." }));
  const address = `/articles/${id}/claims/${claim.id}`;
  await signIn(writer);
  // Nothing comes live: that the thread is resolved is first heard of when the reply is sent.
  await page.route("**/events?*", (route) => route.fulfill({ status: 429 }));
  await page.goto(address);
  await field(page).fill("Half a thou");
  await page.reload();
  await expect(field(page)).toHaveValue("Half a thou");
  await expect(page.getByText("What you were writing here was kept")).toBeVisible();

  const cookies = await context.cookies();
  await context.clearCookies();
  await page.getByRole("button", { name: "Comment" }).click();
  await expect(page.getByRole("alert").getByText("Your sign-in has ended.", { exact: false })).toBeVisible();
  await expect(field(page)).toHaveValue("Half a thou");
  await context.addCookies(cookies);
  await page.getByRole("button", { name: "Comment" }).click();
  await expect(page.getByRole("article", { name: `Thread by ${writer.name}` })).toBeVisible();
  await expect(field(page)).toHaveValue("");

  const remark = page.getByRole("article", { name: `Thread by ${other.name}` });
  await remark.getByText("Reply", { exact: true }).first().click();
  await remark.getByRole("textbox", { name: "Your reply" }).fill("Not so sure.");
  valueIn(await resolveThread(at(other), { commentId: thread.id }));
  await remark.getByRole("button", { name: "Reply", exact: true }).click();
  await expect(page.getByText(`${other.name} has resolved this thread.`, { exact: false })).toBeVisible();
  await expect(remark.getByRole("textbox", { name: "Your reply" })).toHaveValue("Not so sure.");
  await page.reload();
  await expect(page.getByText("It was resolved while you wrote this.", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: "Reopen" }).click();
  await expect(remark.getByRole("textbox", { name: "Your reply" })).toHaveValue("Not so sure.");
  await remark.getByRole("button", { name: "Reply", exact: true }).click();
  await expect(remark.getByText("Not so sure.")).toBeVisible();
});

test("of two people with one name one is chosen; Escape leaves the menu and the text", async ({
  page,
  hire,
  signIn,
  article,
  db,
}) => {
  const [writer, one, two] = [await hire("reviewer"), await hire("reviewer"), await hire("editor")];
  const name = `Sam ${writer.email.slice(0, 6)}`;
  const ids = [one, two].map(({ context: { actor } }) => (actor.kind === "user" ? actor.id : ""));
  await db.user.updateMany({ where: { id: { in: ids } }, data: { name } });
  const { id } = await article(writer);
  const claim = await claimOn(writer, id);
  await signIn(writer);
  await page.goto(`/articles/${id}/claims/${claim.id}`);
  const people = page.getByRole("listbox", { name: "People" });
  await field(page).click();
  await page.keyboard.type(`@${name}`);
  await expect(people.getByRole("option")).toHaveCount(2);
  await page.keyboard.press("Escape");
  await expect(people.getByRole("option")).toHaveCount(0);
  await expect(field(page)).toBeFocused();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("alert").filter({ hasText: `2 people here are called ${name}.` })).toBeFocused();
  await page.getByRole("checkbox", { name: /editor/ }).check();
  await page.getByRole("button", { name: "Comment" }).click();
  await expect(page.getByRole("article", { name: `Thread by ${writer.name}` })).toBeVisible();
  const told = await db.notification.findMany({ where: { claimId: claim.id }, select: { userId: true } });
  expect(told).toEqual([{ userId: ids[1] }]);
});

test("an observer reads; a withdrawn claim is read; Arabic stands from right to left", async ({
  page,
  browser,
  hire,
  signIn,
  article,
  expectAccessible,
}) => {
  const [writer, reader] = [await hire("reviewer"), await hire("observer")];
  const { id } = await article(writer);
  const claim = await claimOn(writer, id);
  const body = "هل هذا الرقم من التقرير السنوي؟ <img src=x onerror=alert(1)>";
  valueIn(await addComment(at(writer), { claimId: claim.id, body, isQuestion: true }));
  await signIn(reader);
  await page.goto(`/articles/${id}/claims/${claim.id}`);
  await expect(page.getByText("هل هذا الرقم").first()).toHaveCSS("direction", "rtl");
  await expect(page.locator("#talk img")).toHaveCount(0);
  await expect(field(page)).toHaveCount(0);
  await page.keyboard.press("m");
  await expect(page).toHaveURL(/#talk$/);
  await expectAccessible();

  valueIn(await withdrawClaim(at(writer), { claimId: claim.id, revision: 1 }));
  const elsewhere = await (await browser.newContext()).newPage();
  await signIn(writer, elsewhere);
  await elsewhere.goto(`/articles/${id}/claims/${claim.id}`);
  await expect(elsewhere.getByText("what was said can be read", { exact: false })).toBeVisible();
  await expect(elsewhere.getByText("هل هذا الرقم").first()).toBeVisible();
  await expect(field(elsewhere)).toHaveCount(0);
  await expectAccessible(elsewhere);
});
