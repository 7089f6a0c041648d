import { insertNotifications } from "@/lib/data/notifications";
import { stampOf } from "@/lib/operations/stamp";
import { expect, test } from "../../support/story";

test("notifications are read, followed and marked without scripts", async ({ page, hire, signIn, article, db }) => {
  const [eva, ben] = [await hire("editor"), await hire("reviewer")];
  const { id } = await article(eva);
  const desk = await db.desk.findFirstOrThrow();
  const userIds = ben.context.actor.kind === "user" ? [ben.context.actor.id] : [];
  for (const kind of ["assigned", "stale"] as const) {
    await insertNotifications(db, stampOf({ ...eva.context, now: new Date() }), {
      userIds,
      kind,
      deskId: desk.id,
      articleId: id,
    });
  }
  await signIn(ben);
  await page.getByRole("link", { name: "Notifications, 2 unread" }).click();
  await page.getByRole("link", { name: /asks you to review claims/ }).click();
  await expect(page).toHaveURL(new RegExp(`/articles/${id}$`));
  await page.getByRole("link", { name: "Notifications, 1 unread" }).click();
  await page.getByRole("button", { name: "Mark all as read" }).click();
  await expect(page.getByText("You have read them all.")).toBeVisible();
});
