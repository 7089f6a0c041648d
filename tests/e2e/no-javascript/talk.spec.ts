import { addClaim } from "@/lib/operations/add-claim";
import { expect, test, valueIn } from "../../support/story";

test("without scripts a question is asked, answered, resolved and reopened", async ({
  page,
  hire,
  signIn,
  article,
  db,
}) => {
  const [person, other] = [await hire("editor"), await hire("reviewer")];
  const name = `Bo ${other.email.slice(0, 6)}`;
  await db.user.update({ where: { email: other.email }, data: { name } });
  const { id } = await article(person);
  const claim = valueIn(
    await addClaim(
      { ...person.context, now: new Date() },
      { articleId: id, targets: [{ exact: "rose by 12 per cent" }] },
    ),
  );
  await signIn(person);
  await page.goto(`/articles/${id}/claims/${claim.id}`);
  await page.getByRole("button", { name: "Comment" }).click();
  await expect(page.getByRole("alert")).toContainText("Write something first.");
  await page.getByRole("textbox", { name: "New comment" }).fill(`@${name} which year?`);
  await page.getByRole("checkbox", { name: /This is a question/ }).check();
  await page.getByRole("button", { name: "Comment" }).click();
  const question = page.getByRole("article", { name: `Question by ${person.name}` });
  await expect(question).toContainText("Open question");
  expect(await db.notification.count({ where: { claimId: claim.id, kind: "mentioned" } })).toBe(1);
  await question.getByText("Answer", { exact: true }).click();
  await question.getByRole("textbox", { name: "Your answer" }).fill("In the year 2025.");
  await question.getByRole("button", { name: "Reply", exact: true }).click();
  await expect(question).toContainText("2025.");
  await question.getByRole("button", { name: "Resolve", exact: true }).click();
  await page.getByText("1 resolved").click();
  await page.getByRole("button", { name: "Reopen" }).click();
  await expect(page.getByText("Open question", { exact: true })).toBeVisible();
});
