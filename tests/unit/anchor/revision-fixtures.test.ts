import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { CARRIED_STATUSES } from "@/lib/core/anchor/carried";
import { carryOver } from "@/lib/core/anchor/carry-over";
import { versionOf } from "./version-of";

const FOLDER = "tests/fixtures/revisions";

/** What became of each quote (its first place in before.txt); `words` are the new ones when they differ. */
const Expected = z.object({
  language: z.string(),
  claims: z.array(z.object({ quote: z.string(), status: z.enum(CARRIED_STATUSES), words: z.string().optional() })),
});

describe.each(fs.readdirSync(FOLDER))("%s", (slug) => {
  const read = (name: string) => fs.readFileSync(path.join(FOLDER, slug, name), "utf8");
  const { language, claims } = Expected.parse(JSON.parse(read("expected.json")));
  const before = versionOf(read("before.txt"), language);
  const after = versionOf(read("after.txt"), language);

  test.each(claims)("$quote: $status", ({ quote, status, words = quote }) => {
    const start = before.text.indexOf(quote);
    expect(start).toBeGreaterThanOrEqual(0);
    const [carried] = carryOver(before, after, [{ start, end: start + quote.length }]);
    expect(carried?.status).toBe(status);
    if (carried && status !== "gone") expect(after.text.slice(carried.start, carried.end)).toBe(words);
  });
});
