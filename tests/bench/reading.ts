import { type Browser, chromium, type Page } from "@playwright/test";
import { findChromium } from "../../scripts/chromium.mjs";
import { PASSWORD } from "../support/newsroom";
import { fillDesk } from "./fill-desk";
import { loadPage, type PageLoad } from "./load-page";
import { median } from "./median";
import { openBench } from "./open-bench";
import { milliseconds, type Outcome, times } from "./outcome";
import { medianOfRounds } from "./rounds";

const ROUNDS = 7;
/** The reading page of a very long article with 5,000 claims, next to the same article without any, in Chromium. */
export async function benchReading(): Promise<Outcome> {
  const bench = await openBench();
  const browser = await launch();
  try {
    const amounts = { words: 100_000, reviews: 0, sourcesPerReview: 2, seed: 4 };
    const plain = await fillDesk(bench.context, { ...amounts, claims: 0 });
    const claimed = await fillDesk(bench.context, { ...amounts, claims: 5_000, reviews: 500 });
    const page = await signIn(browser, bench.url, bench.reviewer.email);
    const loads = { plain: [] as PageLoad[], claimed: [] as PageLoad[] };
    const measure = (kind: keyof typeof loads, articleId: string) => async () => {
      const load = await loadPage(page, `${bench.url}/articles/${articleId}`);
      loads[kind].push(load);
      return load.painted;
    };
    await medianOfRounds(ROUNDS, {
      plain: measure("plain", plain.articleId),
      claimed: measure("claimed", claimed.articleId),
    });
    const row = (name: string, of: (load: PageLoad) => number) => {
      // The first load warmed up.
      const without = median(loads.plain.slice(1).map(of));
      const withClaims = median(loads.claimed.slice(1).map(of));
      return [name, milliseconds(without), milliseconds(withClaims), times(withClaims / without)];
    };
    return {
      columns: ["100,000 words", "no claims", "5,000 claims", "ratio"],
      rows: [
        row("first contentful paint", ({ firstPaint }) => firstPaint),
        row("loaded and painted", ({ painted }) => painted),
        row("main thread free again", ({ idle }) => idle),
        row("long tasks together", ({ longTasks }) => longTasks),
      ],
      notes: [
        "From the start of the navigation; painted is the second frame after the load event, free is the first idle moment after that.",
        `Medians of ${ROUNDS} loads in turn, signed in, with a warm cache of scripts and styles. Aim: at most 1.6×.`,
      ],
    };
  } finally {
    await browser.close();
    await bench.close();
  }
}

async function launch(): Promise<Browser> {
  const executablePath = await findChromium();
  const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];
  return chromium.launch({ ...(executablePath ? { executablePath } : {}), args });
}

async function signIn(browser: Browser, url: string, email: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${url}/signin`);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(`${url}/`);
  return page;
}
