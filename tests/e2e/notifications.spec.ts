import { insertNotifications } from "@/lib/data/notifications";
import { addClaim } from "@/lib/operations/add-claim";
import { stampOf } from "@/lib/operations/stamp";
import { expect, test, valueIn } from "../support/story";

test("the bell counts what is new; following one marks it read, and the rest are marked at once", async ({
  page,
  hire,
  signIn,
  article,
  db,
  expectAccessible,
}) => {
  const [eva, ben] = [await hire("editor"), await hire("reviewer")];
  const { id } = await article(eva);
  const claim = valueIn(
    await addClaim(
      { ...eva.context, now: new Date() },
      { articleId: id, targets: [{ exact: "has not cost this city a cent" }] },
    ),
  );
  const desk = await db.desk.findFirstOrThrow();
  await signIn(ben);
  await page.getByRole("link", { name: "Notifications", exact: true }).click();
  await expect(page.getByText("Nothing here")).toBeVisible();
  await expectAccessible();

  const userId = ben.context.actor.kind === "user" ? ben.context.actor.id : "";
  const kinds = ["assigned", "mentioned", "sent_back", "decided"] as const;
  for (const [nth, kind] of kinds.entries()) {
    const now = new Date(Date.now() - (kinds.length - nth) * 20 * 3_600_000);
    await insertNotifications(db, stampOf({ ...eva.context, now }), {
      userIds: [userId],
      kind,
      deskId: desk.id,
      articleId: id,
      claimId: claim.id,
    });
  }
  await page.reload();
  await expect(page.getByRole("link", { name: "Notifications, 4 unread" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 2 })).not.toHaveCount(1);
  await expectAccessible();
  await page.getByRole("link", { name: `Unread: ${eva.name} asks you to review claim 1 in` }).press("Enter");
  await expect(page).toHaveURL(new RegExp(`/articles/${id}/claims/${claim.id}$`));
  await page.getByRole("link", { name: "Notifications, 3 unread" }).click();
  await page.getByRole("button", { name: "Mark all as read" }).click();
  await expect(page.getByText("You have read them all.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Notifications", exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Mark all as read" })).toHaveCount(0);
});
