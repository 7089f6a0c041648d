import { expect, test } from "vitest";
import { articleAddress } from "@/lib/core/intake/article-address";

test.each([
  ["https://m.example.org/a?utm=1", "https://www.example.org/a", "https://www.example.org/a"],
  ["https://example.org/a#part", null, "https://example.org/a"],
  ["https://example.org/a", "https://elsewhere.example/a", "https://example.org/a"],
  ["https://example.org/a", "no address", "https://example.org/a"],
])("%s whose page calls itself %s is kept as %s", (final, canonical, kept) => {
  expect(articleAddress(final, canonical)).toBe(kept);
});
