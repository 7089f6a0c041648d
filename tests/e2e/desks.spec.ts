import { createId } from "@paralleldrive/cuid2";
import type { Context } from "@/lib/operations/context";
import { createDesk } from "@/lib/operations/create-desk";
import { importArticle } from "@/lib/operations/import-article";
import { readActor } from "@/lib/operations/read-actor";
import { setAdmin } from "@/lib/operations/set-admin";
import { setMember } from "@/lib/operations/set-member";
import { contextOf, PASSWORD } from "../support/newsroom";
import { expect, HARBOUR, type StoryPerson, test, valueIn } from "../support/story";

const idOf = ({ context: { actor } }: StoryPerson) => {
  if (actor.kind !== "user") throw new Error("a story's person is a user");
  return actor.id;
};

/** As the system, now. */
const system = ({ context }: StoryPerson): Context => ({
  ...contextOf(context.db, undefined, new Date()),
  publicUrl: "",
});

test("an admin makes a second desk, sets a quorum, retires a label, and invites somebody who joins it", async ({
  page,
  browser,
  hire,
  signIn,
  watch,
  expectAccessible,
  db,
}) => {
  const boss = await hire("editor");
  valueIn(await setAdmin(system(boss), { userId: idOf(boss), isAdmin: true }));
  const slug = `rumours-${createId().slice(0, 8)}`;
  await signIn(boss);

  await test.step("makes the desk, and is told what is wrong with a short name first", async () => {
    await page.getByRole("link", { name: "Desks", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Desks" })).toBeVisible();
    await page.getByLabel("Name", { exact: true }).fill("Rumours");
    await page.getByLabel("Short name").fill("Not A Slug");
    await page.getByLabel("Verdict scale").selectOption("rumours");
    await page.getByRole("button", { name: "Make the desk" }).click();
    await expect(page.getByText("Use lower-case letters, digits and single hyphens").first()).toBeVisible();
    await expectAccessible();
    await expect(page.getByLabel("Verdict scale")).toHaveValue("rumours");
    await page.getByLabel("Short name").fill(slug);
    await page.getByRole("button", { name: "Make the desk" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Rumours" })).toBeVisible();
    await expect(page.getByText("Nobody is on this desk yet")).toBeVisible();
    await expectAccessible();
  });

  await test.step("sets a quorum with the keyboard alone, reading what it does before saving", async () => {
    await page.getByLabel("Reviews for each claim").focus();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("4");
    await page.getByRole("radio", { name: /^All agree/ }).focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await expect(page.getByRole("radio", { name: /^A quorum agrees/ })).toBeChecked();
    await page.keyboard.press("Tab");
    await expect(page.getByLabel("Quorum", { exact: true })).toBeFocused();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("2");
    await expect(page.getByText("Each claim needs 4 reviews.")).toBeVisible();
    await expect(page.getByText("With 2 of 4, a verdict can stand that most reviews do not give")).toBeVisible();
    await expect(page.getByText("go back to review until the others are in")).toBeVisible();
    await expectAccessible();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("5");
    await page.keyboard.press("Enter");
    await expect(page.getByText("A quorum of 5 cannot be reached with 4 reviews").first()).toBeVisible();
    await expect(page.getByLabel("Reviews for each claim")).toHaveValue("4");
    await page.getByLabel("Quorum", { exact: true }).fill("3");
    await page.keyboard.press("Enter");
    await expect(page.getByText("The policy is saved, and holds from now on.")).toBeVisible();
    await page.reload();
    await expect(page.getByLabel("Quorum", { exact: true })).toHaveValue("3");
    await expect(page.getByText("at least 3 reviews of the present words give it")).toBeVisible();
  });

  await test.step("retires a label and brings another back", async () => {
    await page.getByRole("button", { name: "Retire Mixture" }).click();
    await expect(page.getByRole("button", { name: "Bring back Mixture" })).toBeVisible();
    await expect(page.getByText("version 2")).toBeVisible();
    await page.getByRole("button", { name: "Retire Legend" }).click();
    await expect(page.getByRole("button", { name: "Bring back Legend" })).toBeVisible();
    await page.getByRole("button", { name: "Bring back Legend" }).click();
    await expect(page.getByRole("button", { name: "Retire Legend" })).toBeVisible();
  });

  const email = `${createId()}@example.org`;
  const link = await test.step("invites somebody straight to it", async () => {
    await page.getByRole("link", { name: "Add somebody new" }).click();
    await expect(page.getByLabel("Desk", { exact: true })).toHaveValue(slug);
    await page.getByLabel("Name", { exact: true }).fill("Ivy Okonkwo");
    await page.getByLabel("E-mail address").fill(email);
    await page.getByRole("button", { name: "Add this person" }).click();
    const url = await page.getByLabel("Link for Ivy Okonkwo").inputValue();
    await expect(page.getByRole("button", { name: "Revoke the link for Ivy Okonkwo" }).first()).toBeVisible();
    await expectAccessible();
    return url;
  });

  await test.step("she joins, and sees her desk and none of the other's articles", async () => {
    valueIn(
      await importArticle(system(boss), { format: "text", content: HARBOUR, title: "For the rumours", deskSlug: slug }),
    );
    valueIn(await importArticle(system(boss), { format: "text", content: HARBOUR, title: "Not for the rumours" }));
    const context = await browser.newContext();
    const hers = await context.newPage();
    watch(hers);
    await hers.goto(link);
    await expect(hers.getByText(`This link was made for Ivy Okonkwo, ${email}`)).toBeVisible();
    await expectAccessible(hers);
    await hers.getByLabel("New password", { exact: true }).fill(PASSWORD);
    await hers.getByRole("button", { name: "Set it and sign in" }).click();
    await expect(hers.getByRole("link", { name: "For the rumours" })).toBeVisible();
    await expect(hers.getByRole("link", { name: "Not for the rumours" })).toHaveCount(0);
    await expect(hers.getByRole("navigation", { name: "Desk", exact: true })).toHaveCount(0);
    await expect(hers.getByRole("link", { name: "Desks", exact: true })).toHaveCount(0);
    await hers.goto(`/settings/desks/${slug}`);
    await expect(hers.getByText("at least 3 reviews of the present words give it")).toBeVisible();
    await expect(hers.getByRole("button", { name: /Retire|Save|Change/ })).toHaveCount(0);
    await hers.goto("/settings/desks/fact-desk");
    await expect(hers.getByRole("heading", { level: 1 })).not.toContainText("Fact desk");
    await hers.goto(link);
    await expect(hers.getByRole("heading", { name: "This link does not work" })).toBeVisible();
    await context.close();
  });

  await test.step("the dashboard can be narrowed to the desk", async () => {
    await page.goto("/");
    await expect(page.getByRole("link", { name: "Not for the rumours" }).first()).toBeVisible();
    const desks = page.getByRole("navigation", { name: "Desk", exact: true });
    await page.goto(`/?desk=${slug}`);
    await expect(desks.getByRole("link", { name: "Rumours" }).and(page.locator("[aria-current]"))).toBeVisible();
    await expect(page.getByRole("link", { name: "For the rumours" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Not for the rumours" })).toHaveCount(0);
    await expectAccessible();
    await page.goto("/?desk=nowhere");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/not|nothing/i);
  });

  await test.step("her role changes on her page, and she is taken off the desk again", async () => {
    const ivy = await readActor(system(boss), email);
    if (ivy?.kind !== "user") throw new Error("Ivy is gone");
    await page.goto(`/settings/people/${ivy.id}`);
    await expectAccessible();
    await page.getByLabel("Role on Rumours", { exact: true }).selectOption("observer");
    await page.getByRole("button", { name: "Change Role on Rumours" }).click();
    await expect(page.getByText("Saved.")).toBeVisible();
    await page.reload();
    await expect(page.getByLabel("Role on Rumours", { exact: true })).toHaveValue("observer");
    await page.getByText("Take off…").click();
    await page.getByRole("button", { name: /Take them off/ }).click();
    await expect(page.getByRole("button", { name: "Add Role on Rumours" })).toBeVisible();
    expect(await db.membership.count({ where: { userId: ivy.id } })).toBe(0);
  });
});

test("of two editors who save at once the second sees both, and loses nothing", async ({ page, hire, signIn }) => {
  const eva = await hire("observer");
  const slug = `pair-${createId().slice(0, 8)}`;
  const desk = valueIn(await createDesk(system(eva), { name: "Pair desk", slug }));
  valueIn(await setMember(system(eva), { deskId: desk.id, userId: idOf(eva), role: "editor" }));
  await signIn(eva);
  await page.goto(`/settings/desks/${slug}`);
  const other = await page.context().newPage();
  await other.goto(`/settings/desks/${slug}`);
  await other.getByLabel("Reviews for each claim").fill("3");
  await other.getByRole("button", { name: "Save the policy" }).click();
  await expect(other.getByText("The policy is saved")).toBeVisible();
  await page.getByLabel("Sources for each review").fill("2");
  await page.getByRole("button", { name: "Save the policy" }).click();
  await expect(page.getByText("Saved meanwhile")).toBeVisible();
  await expect(page.getByText("Each claim needs 3 reviews.").first()).toBeVisible();
  await expect(page.getByLabel("Sources for each review")).toHaveValue("2");
  await page.getByRole("button", { name: "Save the policy" }).click();
  await expect(page.getByText("The policy is saved")).toBeVisible();
});
