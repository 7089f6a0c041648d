import { addClaim } from "@/lib/operations/add-claim";
import { addComment } from "@/lib/operations/add-comment";
import { expect, test, valueIn } from "../../support/story";

test("on a phone a question is read and answered with fingers, and nothing goes sideways", async ({
  page,
  hire,
  signIn,
  article,
  expectAccessible,
}) => {
  const [asker, person] = [await hire("editor"), await hire("reviewer")];
  const { id } = await article(asker);
  const now = new Date();
  const claim = valueIn(
    await addClaim({ ...asker.context, now }, { articleId: id, targets: [{ exact: "rose by 12 per cent" }] }),
  );
  const body = `Which report? https://example.org/${"a-very-long-address/".repeat(20)}`;
  valueIn(await addComment({ ...asker.context, now }, { claimId: claim.id, body, isQuestion: true }));
  await signIn(person);
  await page.goto(`/articles/${id}/claims/${claim.id}`);
  const question = page.getByRole("article", { name: `Question by ${asker.name}` });
  await question.getByText("Answer", { exact: true }).tap();
  const field = question.getByRole("textbox", { name: "Your answer" });
  await field.tap();
  await field.pressSequentially(`@${asker.name}`);
  const option = page.getByRole("option", { name: asker.name });
  expect((await option.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await option.tap();
  await expect(field).toHaveValue(`@${asker.name} `);
  await field.pressSequentially("the annual one.");
  const send = question.getByRole("button", { name: "Answer and resolve" });
  expect((await send.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await expectAccessible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
    0,
  );
  await send.tap();
  await expect(page.getByText("1 resolved")).toBeVisible();
});
