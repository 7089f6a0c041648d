import type { Page } from "@playwright/test";
import type { Desk, SampleArticle, Stage } from "./desk";

export type Screen = {
  /** Of the files: `name-light.png`, `name-dark.png`, `name-phone.png`. */
  name: string;
  /** One line for the page that shows them. */
  about: string;
  stage: Stage;
  /** Brings the page to what is shown. */
  open: (page: Page, desk: Desk) => Promise<void>;
  isSignedOut?: boolean;
  /** Also taken at the size of a phone. */
  onPhone?: boolean;
  /** The whole page, not only what fits the window. */
  isWhole?: boolean;
};

export const at =
  (address: string) =>
  async (page: Page): Promise<void> => {
    await page.goto(address);
  };

export const atArticle =
  (article: SampleArticle, rest = "") =>
  async (page: Page, desk: Desk): Promise<void> => {
    await page.goto(`/articles/${await desk.articleId(article)}${rest}`);
  };
