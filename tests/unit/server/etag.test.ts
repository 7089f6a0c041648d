import { describe, expect, test } from "vitest";
import { entityTag, isKnownTag } from "@/lib/server/etag";

describe("an entity tag", () => {
  test("names the bytes and nothing else", () => {
    expect(entityTag(Buffer.from("abc"))).toBe('"ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0"');
    expect(entityTag(Buffer.from("abc"))).not.toBe(entityTag(Buffer.from("abd")));
  });

  test.each([
    [null, false],
    ["", false],
    ["*", true],
    ['"a"', true],
    ['W/"a"', true],
    ['"b", "a"', true],
    ['"b"', false],
    ["a", false],
    ['"A"', false],
  ])("with If-None-Match %s is known: %s", (header, known) => {
    expect(isKnownTag(header, '"a"')).toBe(known);
  });
});
