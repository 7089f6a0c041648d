import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentDisposition, fileNameOf } from "@/lib/formats/file-name";

describe("a file name", () => {
  it.each([
    ["Night trams: who pays?", "Night trams who pays.html"],
    ["../../etc/passwd", "etc passwd.html"],
    ["C:\\con", "C con.html"],
    ["con", "report.html"],
    ["\u202egnp.exe", "gnp.exe.html"],
    ["…", "….html"],
    [" . ", "report.html"],
    ["", "report.html"],
    ["مدير المكتبة", "مدير المكتبة.html"],
    ["a\r\nSet-Cookie: x", "a Set-Cookie x.html"],
  ])("from %j", (title, name) => expect(fileNameOf(title, "html", "report")).toBe(name));

  it("fits any file system, and keeps to one line, whatever the title", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (title) => {
        const name = fileNameOf(title, "html", "report");
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(140);
        expect(name).not.toMatch(/[/\\\r\n\0]|^\./);
        expect(contentDisposition(name)).toMatch(
          /^attachment; filename="[ !#-[\]-~]*"(; filename\*=UTF-8''[\w.!~%-]*)?$/,
        );
      }),
    );
  });

  it("is told in UTF-8 where ASCII cannot hold it (RFC 5987)", () => {
    expect(contentDisposition("Città.md")).toBe(`attachment; filename="Citta.md"; filename*=UTF-8''Citt%C3%A0.md`);
    expect(contentDisposition("plain.md")).toBe('attachment; filename="plain.md"');
  });
});
