import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } },
  test: {
    include: ["tests/unit/**/*.test.ts", "tests/data/**/*.test.ts"],
    // A zone with odd minutes: code that forgets its time zone fails here instead of at a reader's.
    env: { TZ: "Asia/Kathmandu" },
  },
});
