import { decide, disputedDesk, rate, standingOf } from "../../support/disputed-desk";
import { expect, test } from "../../support/story";

test("without scripts reviews are compared, and a claim is decided, sent back and decided again", async ({
  page,
  hire,
  signIn,
  article,
}) => {
  const [edna, emil] = [await hire("editor"), await hire("editor")];
  const [ana, bo] = [await hire("reviewer"), await hire("reviewer")];
  const { id: articleId } = await article(ana);
  const ids = await disputedDesk(ana, bo, articleId);
  await signIn(edna);
  await page.goto(`/articles/${articleId}/compare`);
  const form = page.getByRole("form", { name: "Decision" });
  await form.getByRole("link", { name: `Use ${bo.name}’s reasons` }).click();
  await expect(form.getByRole("textbox")).toHaveValue("The port’s own landings fell.");
  await expect(form.getByRole("radio", { name: "False", exact: true })).toBeChecked();
  await form.getByRole("textbox").fill("");
  await form.getByRole("button", { name: "Decide" }).click();
  await expect(page.getByRole("alert").first()).toContainText("Say why in a sentence");

  await rate(ana, ids.differ, "mostly_true", "On a second look.");
  await form.getByRole("radio", { name: "Half true" }).check();
  await form.getByRole("textbox").fill("Table 4 is for the whole coast.");
  await form.getByRole("button", { name: "Decide" }).click();
  await expect(page.getByRole("alert").first()).toContainText("Somebody was here meanwhile");
  await expect(form.getByRole("textbox")).toHaveValue("Table 4 is for the whole coast.");
  await form.getByRole("button", { name: "Decide" }).click();
  await expect(page.getByText("is decided")).toBeVisible();
  expect(await standingOf(ana, ids.differ)).toMatchObject({ verdict: "half_true" });

  await form.getByRole("radio", { name: "Send back" }).check();
  await form.getByRole("textbox").fill("Which log?");
  await form.getByRole("button", { name: "Decide" }).click();
  await expect(page.getByText("is sent back")).toBeVisible();
  expect(await standingOf(ana, ids.nearly)).toMatchObject({ status: "in_review", summary: "Which log?" });

  await decide(emil, ids.agree, { verdict: "true" });
  await page.goto(`/articles/${articleId}/compare?open=${ids.agree}`);
  await page.getByText("Decide again").click();
  await form.getByRole("radio", { name: "No claim here" }).check();
  await form.getByRole("textbox").fill("It only quotes.");
  await form.getByRole("button", { name: "Decide" }).click();
  await expect(page.getByText("is rejected")).toBeVisible();
});
