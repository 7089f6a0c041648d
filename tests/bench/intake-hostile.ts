import { monitorEventLoopDelay } from "node:perf_hooks";
import { openFetcher } from "@/lib/server/fetch/open-fetcher";
import { openReader } from "@/lib/server/read/open-reader";
import { READ_LIMITS } from "@/lib/server/read/read-limits";
import { startHostileServer } from "../support/hostile-server";
import { milliseconds, type Outcome } from "./outcome";

/** Pages that take time, memory or depth without end, and how many people ask for each at once. */
const BOMBS = [
  "/gzip-bomb",
  "/gzip-bomb-twice",
  "/endless",
  "/long-by-its-word",
  "/nested-divs",
  "/many-elements",
  "/unclosed-attributes",
  "/loop",
  "/many-headers",
  "/slow-headers",
  "/slow-body",
] as const;
const AT_ONCE = 4;

/** How long hostile pages keep who asks, and how long they keep everybody else: the delay of the process's event loop meanwhile. */
export async function benchIntakeHostile(): Promise<Outcome> {
  const server = await startHostileServer();
  const fetcher = openFetcher({ publicUrl: "http://127.0.0.1:3000", allowed: new Set([server.host]) });
  const reader = openReader();
  const take = async (path: string): Promise<string> => {
    const fetched = await fetcher.fetchPage(server.at(path));
    if (!fetched.ok) return fetched.fault;
    const { bytes, mediaType, charset, finalUrl, status } = fetched.page;
    const read = await reader.readDocument({ bytes, mediaType, charset, fileName: null, url: finalUrl, status });
    return read.ok ? (read.document.fault ?? "read") : read.fault;
  };
  try {
    // Threads are started once in the life of a process.
    await Promise.all(Array.from({ length: AT_ONCE }, () => take("/")));
    const rows: string[][] = [];
    for (const path of BOMBS) {
      const delay = monitorEventLoopDelay({ resolution: 1 });
      delay.enable();
      const startedAt = performance.now();
      const outcomes = await Promise.all(Array.from({ length: AT_ONCE }, () => take(path)));
      const took = performance.now() - startedAt;
      delay.disable();
      const [at99, longest] = [delay.percentile(99), delay.max].map((nanoseconds) => milliseconds(nanoseconds / 1e6));
      rows.push([path, [...new Set(outcomes)].join(", "), milliseconds(took), at99 ?? "", longest ?? ""]);
    }
    return {
      columns: ["page", "answered", `all ${AT_ONCE} after`, "event loop, 99 %", "event loop, longest"],
      rows,
      notes: [
        `Each page is asked for ${AT_ONCE} times at once, as the app does it: fetched by the guarded fetcher, read in ${READ_LIMITS.threads} threads. The hostile server runs in the same process, and its own work is in the delays.`,
      ],
    };
  } finally {
    await reader.close();
    await fetcher.close();
    await server.close();
  }
}
