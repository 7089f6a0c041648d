import fs from "node:fs";
import type { Page } from "@playwright/test";
import { addVersion } from "@/lib/operations/add-version";
import type { Desk } from "./desk";
import { atArticle, type Screen } from "./screen";
import { valueIn } from "./value-in";

const harbour = (file: string) => fs.readFileSync(`prisma/sample/${file}`, "utf8");

/** The Arabic article with a figure corrected, a sentence more, and another publication day. */
async function reviseWater(desk: Desk): Promise<void> {
  const content = harbour("water.txt")
    .replace("إلى 19 في المئة", "إلى 23 في المئة")
    .replace("أخبار الساحل\n", "أخبار الساحل\n\n")
    .replace("من الصهاريج.", "من الصهاريج. وقالت الشركة إنها ستراجع شكاواهم.");
  valueIn(await addVersion(desk.context(), { articleId: await desk.articleId("ar"), format: "text", content }));
}

const compareWater =
  (look: string) =>
  async (page: Page, desk: Desk): Promise<void> => {
    await reviseWater(desk);
    await atArticle("ar", `/versions/compare?from=1&to=2${look}`)(page, desk);
  };

/** The screens of an article's versions. */
export const VERSION_SCREENS: Screen[] = [
  {
    name: "versions",
    about: "Every version of an article's text, and what became of the claims in it.",
    stage: "filled",
    onPhone: true,
    open: atArticle("en", "/versions"),
  },
  {
    name: "new-version",
    about: "A new version: what would become of every claim, before anything is saved.",
    stage: "filled",
    onPhone: true,
    isWhole: true,
    open: async (page, desk) => {
      await atArticle("en", "/versions/new")(page, desk);
      const content = harbour("harbour-2.txt").replace("1.4 million", "1.2 million").replace("a cent,”", "much,”");
      await page.getByRole("textbox", { name: "New text" }).fill(content);
      await page.getByRole("button", { name: "Preview", exact: true }).click();
      await page.getByRole("button", { name: "Add version 3" }).waitFor();
    },
  },
  {
    name: "compare",
    about: "What changed between two versions, word by word, with the claims beside it.",
    stage: "filled",
    onPhone: true,
    isWhole: true,
    open: atArticle("en", "/versions/compare?from=1&to=2"),
  },
  {
    name: "compare-side-by-side",
    about: "The same side by side, only where a claim is touched.",
    stage: "filled",
    onPhone: true,
    isWhole: true,
    open: atArticle("en", "/versions/compare?from=1&to=2&view=side&only=claims"),
  },
  {
    name: "old-version",
    about: "An earlier version, read with the claims as they were in it.",
    stage: "filled",
    onPhone: true,
    isWhole: true,
    open: atArticle("en", "/versions/1"),
  },
  {
    name: "old-report",
    about: "The report of an earlier version says that it is one.",
    stage: "filled",
    open: atArticle("en", "/report?version=1"),
  },
  {
    name: "right-to-left-compare",
    about: "Two versions of an article in Arabic.",
    stage: "filled",
    onPhone: true,
    isWhole: true,
    open: compareWater("&view=side"),
  },
];
