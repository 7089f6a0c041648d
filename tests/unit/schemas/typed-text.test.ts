import { describe, expect, test } from "vitest";
import { SaveReviewInput } from "@/lib/schemas/review";
import { line, prose } from "@/lib/schemas/text";
import { isWebAddress } from "@/lib/schemas/web-address";

const NUL = "\u0000";

describe("typed text", () => {
  test("loses the control characters that a terminal would obey, and keeps tabs and line ends", () => {
    expect(line(50).parse("\u001b[31mA\u0007 title\u009b2J\u007f")).toBe("[31mA title2J");
    expect(prose(50).parse("one\ttwo\r\nthree\f")).toBe("one\ttwo\r\nthree");
  });

  test("of control characters alone is no line", () => {
    expect(line(50).safeParse("\u0001 \u001b").success).toBe(false);
  });

  test("is measured without what is taken off it", () => {
    expect(line(3).parse(" a\u0007bc ")).toBe("abc");
  });
});

describe("a web address", () => {
  test.each([
    ["NUL", `https://fish.example/${NUL}`],
    ["a line end, which a URL parser drops", "https://fish.exa\nmple/"],
    ["a tab", "https://fish\t.example/"],
    ["half a surrogate pair", "https://fish.example/\ud800"],
    ["a mark that turns the reading direction round", "https://fish.example/\u202egpj.exe"],
  ])("with %s is none", (_, address) => {
    expect(isWebAddress(address)).toBe(false);
  });

  test("may be in any script", () => {
    expect(isWebAddress("https://صحيفة.example/خبر?q=水")).toBe(true);
  });
});

test("a source's title holds no NUL, whatever else a draft leaves open", () => {
  const draft = { claimId: "a".repeat(24), revision: 0, sources: [{ title: `a${NUL}` }] };
  expect(SaveReviewInput.safeParse(draft).error?.issues[0]?.path).toEqual(["sources", 0, "title"]);
});
