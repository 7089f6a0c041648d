import type { Page } from "@playwright/test";

/** What one load of a page took, in milliseconds from the start of the navigation. */
export type PageLoad = {
  /** First contentful paint. */
  firstPaint: number;
  /** The second frame after the load event: the whole document has been laid out and painted. */
  painted: number;
  /** The first idle moment of the main thread after that: scripts have taken the page over. */
  idle: number;
  /** All tasks of more than 50 ms until then, together. */
  longTasks: number;
};

const LONGEST_LOAD_MS = 120_000;

/** Loads a page anew and measures from inside. */
export async function loadPage(page: Page, url: string): Promise<PageLoad> {
  await page.goto("about:blank");
  await page.goto(url, { waitUntil: "load", timeout: LONGEST_LOAD_MS });
  return page.evaluate(
    () =>
      new Promise<PageLoad>((resolve) => {
        const [navigation] = performance.getEntriesByType("navigation");
        let longTasks = 0;
        const observer = new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) longTasks += duration;
        });
        observer.observe({ type: "longtask", buffered: true });
        const isNavigation = navigation instanceof PerformanceNavigationTiming;
        const loaded = isNavigation ? navigation.loadEventEnd : 0;
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            const painted = Math.max(performance.now(), loaded);
            requestIdleCallback(() => {
              const idle = performance.now();
              const firstPaint = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? painted;
              // The observer hears of the last tasks after they ended.
              setTimeout(() => resolve({ firstPaint, painted, idle, longTasks }), 100);
            });
          }),
        );
      }),
  );
}
