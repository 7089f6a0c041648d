import { createId } from "@paralleldrive/cuid2";
import { createDesk } from "@/lib/operations/create-desk";
import { setMember } from "@/lib/operations/set-member";
import { contextOf } from "../../support/newsroom";
import { expect, test, valueIn } from "../../support/story";

test("an editor changes the policy and retires a label without scripts", async ({ page, hire, signIn }) => {
  const eva = await hire("observer");
  const { actor } = eva.context;
  if (actor.kind !== "user") throw new Error("a story's person is a user");
  const system = contextOf(eva.context.db, undefined, new Date());
  const desk = valueIn(await createDesk(system, { name: "Plain desk", slug: `plain-${createId().slice(0, 8)}` }));
  valueIn(await setMember(system, { deskId: desk.id, userId: actor.id, role: "editor" }));
  await signIn(eva);
  await page.goto(`/settings/desks/${desk.slug}`);
  await expect(page.getByLabel("Quorum", { exact: true })).toBeHidden();
  await page.getByRole("radio", { name: /^A quorum agrees/ }).check();
  await page.getByLabel("Quorum", { exact: true }).fill("3");
  await page.getByLabel("Reviews for each claim").fill("2");
  await page.getByRole("button", { name: "Save the policy" }).click();
  await expect(page.getByText("A quorum of 3 cannot be reached with 2 reviews").first()).toBeVisible();
  await expect(page.getByLabel("Quorum", { exact: true })).toHaveValue("3");
  await page.getByLabel("Reviews for each claim").fill("4");
  await page.getByRole("button", { name: "Save the policy" }).click();
  await expect(page.getByText("Each claim needs 4 reviews.")).toBeVisible();
  await page.getByRole("button", { name: "Retire Half true" }).click();
  await expect(page.getByRole("button", { name: "Bring back Half true" })).toBeVisible();
});
