import fs from "node:fs";
import { chromium } from "@playwright/test";
import { findChromium } from "./chromium.mjs";
import { openDesk } from "./screenshots/desk";
import { writeGallery } from "./screenshots/gallery";
import { SCREENS } from "./screenshots/screens";
import { PICTURES, takeScreen } from "./screenshots/take-screen";

// npm run screenshots [NAME…]   takes docs/screenshots anew, from the app as it was last built, on a desk made for it alone.

const wanted = process.argv.slice(2);
const desk = await openDesk();
const browser = await chromium.launch({
  executablePath: (await findChromium()) ?? undefined,
  args: ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none", "--hide-scrollbars"],
});
try {
  if (wanted.length === 0) fs.rmSync(PICTURES, { recursive: true, force: true });
  fs.mkdirSync(PICTURES, { recursive: true });
  for (const screen of SCREENS) {
    await desk.reach(screen.stage);
    if (wanted.length > 0 && !wanted.includes(screen.name)) continue;
    const files = await takeScreen(browser, desk, screen);
    for (const { name, bytes } of files) console.log(`${name} ${Math.ceil(bytes / 1000)} kB`);
  }
  writeGallery();
} finally {
  await browser.close();
  await desk.close();
}
