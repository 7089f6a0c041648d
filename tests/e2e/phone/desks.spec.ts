import { createId } from "@paralleldrive/cuid2";
import { createDesk } from "@/lib/operations/create-desk";
import { setAdmin } from "@/lib/operations/set-admin";
import { contextOf } from "../../support/newsroom";
import { expect, test, valueIn } from "../../support/story";

test("an admin sets up a desk on a phone: nothing goes sideways", async ({ page, hire, signIn, expectAccessible }) => {
  const boss = await hire("editor");
  const { actor } = boss.context;
  if (actor.kind !== "user") throw new Error("a story's person is a user");
  const system = contextOf(boss.context.db, undefined, new Date());
  valueIn(await setAdmin(system, { userId: actor.id, isAdmin: true }));
  const slug = `phone-${createId().slice(0, 8)}`;
  valueIn(await createDesk(system, { name: "Phone desk", slug, scale: "science" }));
  await signIn(boss);
  for (const address of [
    `/settings/desks/${slug}`,
    "/settings/desks",
    "/settings/people",
    `/settings/people/${actor.id}`,
  ]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const { scroll, width } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      width: document.documentElement.clientWidth,
    }));
    expect(scroll, address).toBeLessThanOrEqual(width);
    await expectAccessible();
  }
  await page.goto(`/settings/desks/${slug}`);
  await page.getByLabel("Put on this desk").selectOption(actor.id);
  await page.getByRole("button", { name: "Put on the desk" }).tap();
  await expect(page.getByLabel(`Role of ${actor.name}`, { exact: true })).toHaveValue("reviewer");
  await page.getByRole("button", { name: "Retire Misleading" }).tap();
  await expect(page.getByRole("button", { name: "Bring back Misleading" })).toBeVisible();
});
