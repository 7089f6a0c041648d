import fs from "node:fs";
import path from "node:path";
import { type Browser, devices } from "@playwright/test";
import sharp from "sharp";
import type { Desk } from "./desk";
import type { Screen } from "./screen";

export const PICTURES = "docs/screenshots";

/** What the browser's clock says, so that words about times are the same in every run. */
const NOW = new Date("2026-03-18T10:00:00Z");
const WINDOW = { width: 1440, height: 900 };
const PHONE = { ...devices["Pixel 7"], viewport: { width: 390, height: 844 }, deviceScaleFactor: 1 };
/** A page longer than this is cut: nobody reads a picture further. */
const LONGEST = 2400;

/** Takes a screen in both themes and, when it is for reading, at the size of a phone. */
export async function takeScreen(browser: Browser, desk: Desk, screen: Screen) {
  const files: { name: string; bytes: number }[] = [];
  for (const look of screen.onPhone ? LOOKS : LOOKS.slice(0, 2)) {
    const context = await browser.newContext({
      ...(look === "phone" ? PHONE : { viewport: WINDOW }),
      baseURL: desk.url,
      colorScheme: look === "dark" ? "dark" : "light",
      reducedMotion: "reduce",
      locale: "en-GB",
      timezoneId: "Europe/London",
    });
    const page = await context.newPage();
    if (!screen.isSignedOut) await desk.signIn(page);
    await page.clock.setFixedTime(NOW);
    await screen.open(page, desk);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const { width, height } = page.viewportSize() ?? WINDOW;
    const tall = await page.evaluate(() => document.documentElement.scrollHeight);
    if (screen.isWhole) await page.setViewportSize({ width, height: Math.min(LONGEST, Math.max(height, tall)) });
    const picture = await sharp(await page.screenshot({ animations: "disabled", caret: "hide" }))
      .png({ palette: true, quality: 90, dither: 0, compressionLevel: 9, effort: 10 })
      .toBuffer();
    const name = `${screen.name}-${look}.png`;
    fs.writeFileSync(path.join(PICTURES, name), picture);
    files.push({ name, bytes: picture.length });
    await context.close();
  }
  return files;
}

const LOOKS = ["light", "dark", "phone"] as const;
