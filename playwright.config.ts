import { defineConfig, devices } from "@playwright/test";
import { findChromium } from "./scripts/chromium.mjs";
import { freePort } from "./tests/support/free-port";

// Chosen once: the processes that run the stories read this file again, and inherit it.
process.env.STET_STORIES_PORT ??= String(await freePort());
process.env.STET_STORIES_PAGES_PORT ??= String(await freePort());
const executablePath = await findChromium();

const FIRST_RUN = /e2e\/first-run\.spec\.ts$/;

export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/support/story-server.ts",
  outputDir: "test-results",
  retries: 0,
  workers: 2,
  fullyParallel: false,
  // The longest stories look over a dozen screens with axe, in both themes, on machines of two cores.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  use: {
    baseURL: `http://127.0.0.1:${process.env.STET_STORIES_PORT}`,
    timezoneId: "Asia/Kathmandu",
    locale: "en-GB",
    // Nothing is measured in the middle of a transition.
    contextOptions: { reducedMotion: "reduce" },
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    // The set-up link is dead once there is an admin, and other stories make some: this one comes first.
    { name: "first-run", testMatch: FIRST_RUN, use: devices["Desktop Chrome"] },
    {
      name: "desktop",
      dependencies: ["first-run"],
      testMatch: /e2e\/[^/]+\.spec\.ts$/,
      testIgnore: FIRST_RUN,
      use: devices["Desktop Chrome"],
    },
    {
      name: "phone",
      dependencies: ["first-run"],
      testMatch: /e2e\/phone\/.+\.spec\.ts$/,
      use: devices["Pixel 7"],
    },
    {
      name: "no-javascript",
      dependencies: ["first-run"],
      testMatch: /e2e\/no-javascript\/.+\.spec\.ts$/,
      use: { ...devices["Desktop Chrome"], javaScriptEnabled: false },
    },
  ],
});
