import { expect, test } from "../support/story";

const ARABIC = `خطة المياه الجديدة تخفض الفاقد إلى النصف

تقول شركة المياه إن الشبكة القديمة استُبدلت في معظم الأحياء، ويشكك السكان في الأرقام.

أعلنت شركة المياه يوم الخميس أنها استبدلت 310 كيلومترات من الأنابيب القديمة منذ بداية العام الماضي. وقال مدير الشركة إن الأسعار لن ترتفع قبل عام 2028.

لكن سكان حي الميناء قالوا إن المياه تنقطع عنهم يومين في الأسبوع على الأقل، وإنهم يشترون الماء من الصهاريج.`;

test("a right-to-left article is read, claimed by keyboard and reported in its direction", async ({
  page,
  hire,
  signIn,
  article,
  expectAccessible,
}) => {
  const person = await hire("reviewer");
  const { id, direction, language } = await article(person, ARABIC);
  expect({ direction, language }).toEqual({ direction: "rtl", language: "ar" });
  await signIn(person);
  await page.goto(`/articles/${id}`);
  await expect(page.locator("article")).toHaveCSS("direction", "rtl");
  const said = page.getByRole("status").filter({ hasText: "310" });
  for (let presses = 0; (await said.count()) === 0 && presses < 20; presses += 1) await page.keyboard.press("j");
  const before = (await said.allTextContents()).join("").length;
  await page.keyboard.press("Shift+ArrowRight");
  await expect.poll(async () => (await said.allTextContents()).join("").length).toBeLessThan(before);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Add the claim" }).click();
  await expect(page.getByRole("radio", { name: "Half true" })).toBeVisible();
  await expect(page.locator("article mark")).toContainText("310");
  await expectAccessible();
  await page.goto(`/articles/${id}/report`);
  await expect(page.locator("mark").first()).toHaveCSS("direction", "rtl");
  await expectAccessible();
});
