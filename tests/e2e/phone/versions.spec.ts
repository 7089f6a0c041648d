import { addClaim } from "@/lib/operations/add-claim";
import { addVersion } from "@/lib/operations/add-version";
import { expect, test, valueIn } from "../../support/story";

const LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
const ARABIC = `خطة المياه الجديدة تخفض الفاقد إلى النصف

أعلنت شركة المياه يوم الخميس أنها استبدلت 310 كيلومترات من الأنابيب القديمة منذ بداية العام الماضي.

${LONG.repeat(3)} قال مدير الشركة إن الأسعار لن ترتفع قبل عام 2028.`;

test("versions are read and compared on a phone, from right to left too, and nothing runs out sideways", async ({
  page,
  hire,
  signIn,
  article,
  expectAccessible,
}) => {
  const person = await hire("reviewer");
  const { id } = await article(person, ARABIC);
  valueIn(await addClaim(person.context, { articleId: id, targets: [{ exact: "استبدلت 310 كيلومترات" }] }));
  const content = ARABIC.replace("310", "240");
  valueIn(await addVersion(person.context, { articleId: id, format: "text", content }));
  await signIn(person);
  for (const at of [
    "",
    "/versions",
    "/versions/1",
    "/versions/compare",
    "/versions/compare?view=side",
    "/versions/new",
  ]) {
    await page.goto(`/articles/${id}${at}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    expect(await page.evaluate(overflow), at).toBe(0);
  }
  await page.goto(`/articles/${id}/versions/compare?view=side`);
  await expect(page.locator("del")).toHaveText("310");
  await expect(page.locator("del")).toHaveCSS("direction", "rtl");
  await expectAccessible();
});
