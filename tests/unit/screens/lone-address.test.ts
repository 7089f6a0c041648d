import { expect, test } from "vitest";
import { loneAddress } from "@/app/(desk)/import/lone-address";

test.each([
  [" https://example.org/news/1 \n", "https://example.org/news/1"],
  ["www.example.org", "https://www.example.org"],
  ["example.org/news", "https://example.org/news"],
  ["https://خبر.example/مقال", "https://خبر.example/مقال"],
])("%j is the address %s", (text, address) => {
  expect(loneAddress(text)).toBe(address);
});

test.each([
  "See https://example.org/news/1",
  "https://example.org/1\nhttps://example.org/2",
  "javascript:alert(1)",
  "ftp://example.org/a",
  "https://user:secret@example.org/",
  "A title",
  "and/or",
  "",
])("%j is none", (text) => {
  expect(loneAddress(text)).toBeNull();
});
