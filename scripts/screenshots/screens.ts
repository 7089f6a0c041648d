import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Page } from "@playwright/test";
import { exportReport } from "@/lib/operations/export-report";
import { readClaim } from "@/lib/operations/read-claim";
import { saveReview } from "@/lib/operations/save-review";
import { AGREEMENT_SCREENS } from "./agreement-screens";
import { DECISION_SCREENS } from "./decision-screens";
import type { Desk, SampleArticle } from "./desk";
import { at, atArticle, type Screen } from "./screen";
import { valueIn } from "./value-in";
import { VERSION_SCREENS } from "./version-screens";
import { WORK_SCREENS } from "./work-screens";

const atClaim =
  (article: SampleArticle, number: number) =>
  async (page: Page, desk: Desk): Promise<void> => {
    await page.goto(`/articles/${await desk.articleId(article)}/claims/${await desk.claimId(article, number)}`);
    await page.getByRole("textbox", { name: "Why" }).waitFor();
  };

export const SCREENS: Screen[] = [
  {
    name: "set-up",
    about: "The one-time link that the first start prints makes its administrator.",
    stage: "new",
    isSignedOut: true,
    open: async (page, desk) => {
      await page.goto(desk.setUpLink);
    },
  },
  {
    name: "dashboard-empty",
    about: "A new desk says what to do first.",
    stage: "empty",
    open: at("/"),
  },
  { name: "sign-in", about: "Signing in.", stage: "filled", isSignedOut: true, onPhone: true, open: at("/signin") },
  {
    name: "dashboard",
    about: "The desk: what waits for you first, then everything else.",
    stage: "filled",
    onPhone: true,
    open: at("/"),
  },
  {
    name: "import",
    about: "Importing: pasted text, HTML or Markdown, or a file.",
    stage: "filled",
    open: at("/import"),
  },
  {
    name: "import-preview",
    about: "What the importer recognised, line by line, to be corrected before anything is kept.",
    stage: "filled",
    isWhole: true,
    open: async (page) => {
      await page.goto("/import");
      await page.getByRole("textbox", { name: "Article" }).fill(fs.readFileSync("prisma/sample/harbour.txt", "utf8"));
      await page.getByRole("button", { name: "Preview", exact: true }).click();
      await page.getByRole("button", { name: "Import", exact: true }).waitFor();
    },
  },
  {
    name: "reading-desk",
    about: "The reading desk: the article, its claims and what stands on them.",
    stage: "filled",
    onPhone: true,
    open: atArticle("en"),
  },
  {
    name: "claim",
    about: "A claim, with the form for your review of it.",
    stage: "filled",
    onPhone: true,
    open: atClaim("en", 2),
  },
  {
    name: "reviewed-claim",
    about: "A claim that changed after it was reviewed: does the verdict still stand?",
    onPhone: true,
    stage: "filled",
    open: atClaim("en", 5),
  },
  {
    name: "moving-borders",
    about: "Moving the borders of a claim in the article.",
    stage: "filled",
    onPhone: true,
    open: async (page, desk) => {
      await atClaim("en", 2)(page, desk);
      await page.getByRole("button", { name: "Move borders" }).first().click();
      await page.keyboard.press("Shift+ArrowLeft");
    },
  },
  {
    name: "new-claim",
    about: "Claiming words of the article.",
    stage: "filled",
    onPhone: true,
    open: async (page, desk) => {
      await page.goto(`/articles/${await desk.articleId("en")}`);
      const statement = page.getByRole("textbox", { name: "What is claimed" });
      // The article answers once its script has come.
      while (!(await statement.isVisible())) {
        await page.getByText("A good year for landings").click();
        await page.keyboard.press("Enter");
        await statement.waitFor({ timeout: 1000 }).catch((error) => console.warn("Claiming again", error.name));
      }
    },
  },
  {
    name: "conflict",
    about: "Two windows wrote the same review: both versions are shown and nothing is lost.",
    stage: "filled",
    open: async (page, desk) => {
      await atClaim("en", 1)(page, desk);
      const claimId = await desk.claimId("en", 1);
      const { myReview } = valueIn(await readClaim(desk.context(), { claimId }));
      const review = { claimId, rationale: "The logs add up to 1.41 million." };
      valueIn(await saveReview(desk.context(), { ...review, revision: myReview?.revision ?? 0 }));
      await page.getByRole("textbox", { name: "Why" }).fill("The logs we obtained stop in February.");
      await page.getByText("The logs add up to 1.41 million.").first().waitFor();
    },
  },
  {
    name: "right-to-left",
    about: "An article in Arabic.",
    stage: "filled",
    onPhone: true,
    open: atArticle("ar"),
  },
  {
    name: "right-to-left-claim",
    about: "A claim in an article in Arabic.",
    stage: "filled",
    open: atClaim("ar", 1),
  },
  {
    name: "kinds",
    about: "Correcting what the importer recognised, later.",
    stage: "filled",
    isWhole: true,
    open: atArticle("en", "/kinds"),
  },
  ...VERSION_SCREENS,
  ...AGREEMENT_SCREENS,
  ...DECISION_SCREENS,
  ...WORK_SCREENS,
  {
    name: "report",
    about: "The report, as it would be published, and its export menu.",
    stage: "filled",
    onPhone: true,
    isWhole: true,
    open: atArticle("en", "/report"),
  },
  {
    name: "exported-report",
    about: "The exported HTML report: one file, opened from disk.",
    stage: "filled",
    isSignedOut: true,
    onPhone: true,
    isWhole: true,
    open: async (page, desk) => {
      const articleId = await desk.articleId("en");
      const { body } = valueIn(await exportReport(desk.context(), { articleId, format: "html" }));
      const folder = fs.mkdtempSync(path.join(os.tmpdir(), "stet-report-"));
      fs.writeFileSync(path.join(folder, "report.html"), body);
      await page.goto(`file://${folder}/report.html`);
      fs.rmSync(folder, { recursive: true });
    },
  },
  { name: "account", about: "Name, password and every session.", stage: "filled", isWhole: true, open: at("/account") },
  { name: "tokens", about: "Tokens for the API and the command line.", stage: "filled", open: at("/account/tokens") },
  { name: "people", about: "The people of the installation.", stage: "filled", open: at("/settings/people") },
];
