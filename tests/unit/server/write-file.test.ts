import { describe, expect, test } from "vitest";
import { contentDisposition, writeFile } from "@/lib/server/write-file";

describe("a file that is sent", () => {
  test("is saved, not opened, and could run nothing if it were", () => {
    const { headers, bytes } = writeFile({
      body: "é",
      mediaType: "text/html; charset=utf-8",
      fileName: "report.html",
      notes: [],
    });
    expect(headers["Content-Disposition"]).toMatch(/^attachment;/);
    expect(headers["Content-Security-Policy"]).toMatch(/^sandbox; default-src 'none'/);
    expect(bytes).toEqual(Buffer.from("é"));
  });

  test("says in a header what the file cannot", () => {
    const file = { body: "{}", mediaType: "application/ld+json", fileName: "a.json" };
    expect(writeFile({ ...file, notes: ["left out: 3 (stale)"] }).headers["Stet-Notes"]).toBe("left out: 3 (stale)");
    expect(writeFile({ ...file, notes: [] }).headers).not.toHaveProperty("Stet-Notes");
  });

  test.each([
    ["harbour.html", `filename="harbour.html"; filename*=UTF-8''harbour.html`],
    [`a "b"\\.csv`, `filename="a _b__.csv"; filename*=UTF-8''a%20%22b%22%5C.csv`],
    ["تقرير.md", `filename="_____.md"; filename*=UTF-8''%D8%AA%D9%82%D8%B1%D9%8A%D8%B1.md`],
    ["a\r\nSet-Cookie: x", `filename="a__Set-Cookie: x"; filename*=UTF-8''a%0D%0ASet-Cookie%3A%20x`],
    ["half \ud800.md", `filename="half _.md"; filename*=UTF-8''half%20%EF%BF%BD.md`],
  ])("under the name %j keeps it", (name, expected) => {
    expect(contentDisposition(name)).toBe(`attachment; ${expected}`);
  });
});
