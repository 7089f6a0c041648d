import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } },
  test: {
    include: ["tests/*.test.ts", "tests/unit/**/*.test.ts", "tests/data/**/*.test.ts"],
    // A data test opens a database of its own and may start processes, on machines that do other things too.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // With two cores vitest would take one, and the databases that wait for the disk would wait for each other.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // A zone with odd minutes: code that forgets its time zone fails here instead of at a reader's.
    env: { TZ: "Asia/Kathmandu" },
  },
});
