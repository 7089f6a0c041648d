import { expect, test } from "vitest";
import { decodeFile } from "@/app/(desk)/import/decode-file";

const bytes = (text: string) => new TextEncoder().encode(text);
const byteValues = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

test("UTF-8 is read as it is, whatever the writing", () => {
  expect(decodeFile(bytes("قالت هيئة الميناء, ”ja“ 👩‍👩‍👧"))).toEqual({
    ok: true,
    value: "قالت هيئة الميناء, ”ja“ 👩‍👩‍👧",
  });
});

test("a byte order mark decides, both ways round", () => {
  const little = Uint8Array.from([0xff, 0xfe, 0x41, 0x00, 0x31, 0x06]);
  const big = Uint8Array.from([0xfe, 0xff, 0x00, 0x41, 0x06, 0x31]);
  expect(decodeFile(little)).toEqual({ ok: true, value: "Aر" });
  expect(decodeFile(big)).toEqual({ ok: true, value: "Aر" });
});

test("a page that names its charset is read in it", () => {
  const page = byteValues('<meta charset="windows-1251"><p>\u00cf\u00ee\u00f0\u00f2</p>');
  expect(decodeFile(page)).toMatchObject({ ok: true, value: expect.stringContaining("Порт") });
});

test("bytes that are no UTF-8 and name nothing are read as browsers read them", () => {
  expect(decodeFile(byteValues("\u0093caf\u00e9\u0094"))).toEqual({ ok: true, value: "“café”" });
  expect(decodeFile(byteValues('<meta charset="no-such-thing">caf\u00e9'))).toMatchObject({ ok: true });
});

test.each([
  ["a PDF", "%PDF-1.7\n"],
  ["a Word document", "PK\u0003\u0004rest"],
  ["an old Word document", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1"],
  ["an image", "\u0089PNG\r\n\u001a\n"],
])("%s is refused with what to do instead", (name, start) => {
  const answer = decodeFile(byteValues(start));
  expect(answer).toMatchObject({ ok: false, code: "no_text", errors: [{ path: "file" }] });
  expect(answer).toMatchObject({ message: expect.stringContaining(name) });
});

test("binary data under a text name is refused", () => {
  expect(decodeFile(Uint8Array.from({ length: 4_000 }, (_, place) => place % 256))).toMatchObject({ ok: false });
  expect(decodeFile(new Uint8Array(100))).toMatchObject({ ok: false });
});

test("a stray NUL does not make a text binary: the importer removes it and says so", () => {
  expect(decodeFile(bytes(`${"a line of text\n".repeat(50)}\u0000`))).toMatchObject({ ok: true });
});

test("an empty file is an empty text, which the import then refuses in its own words", () => {
  expect(decodeFile(new Uint8Array())).toEqual({ ok: true, value: "" });
});
