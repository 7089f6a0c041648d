import { createId } from "@paralleldrive/cuid2";
import { importArticle } from "@/lib/operations/import-article";
import { leavePage } from "../../support/page-server";
import { expect, test, valueIn } from "../../support/story";

test("a page is looked at again without scripts, and what came of it is said", async ({ page, hire, signIn }) => {
  const person = await hire("reviewer");
  const content = "<h1>Twelve boats</h1><p>Twelve boats came in on Sunday morning, and none went out.</p>";
  const url = await leavePage(`/${createId()}`, content);
  const given = { format: "html", content, url } as const;
  const { id } = valueIn(await importArticle({ ...person.context, now: new Date() }, given));
  await signIn(person);
  await page.goto(`/articles/${id}`);
  await page.getByText("More", { exact: true }).click();
  await page.getByRole("button", { name: "Look at the page again" }).click();
  await expect(page.getByText("The page has the text of the newest version")).toBeVisible();
});
