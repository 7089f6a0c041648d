import { describe, expect, test } from "vitest";
import { decodeText } from "@/lib/core/intake/decode-text";
import { ENCODED } from "./encoded-sentences";

const encoded = (name: string) => {
  const { text, base64 } = ENCODED[name] ?? { text: "", base64: "" };
  return { text, bytes: new Uint8Array(Buffer.from(base64, "base64")) };
};
const ascii = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
const utf16 = (text: string, order: "le" | "be") => {
  const bytes = Buffer.from(text, "utf16le");
  return new Uint8Array(order === "le" ? bytes : bytes.swap16());
};
const page = (bytes: Uint8Array, head: string) =>
  joined(ascii(`<!doctype html><html><head>${head}</head><p>`), bytes, ascii("</p>"));

const NAMES = Object.keys(ENCODED);
const LONG = "Twelve boats came in. ";

describe("text in an older encoding", () => {
  test.each(NAMES)("%s, as it is declared beside the bytes", (name) => {
    const { text, bytes } = encoded(name);
    expect(decodeText({ bytes, charset: name, isMarkup: false })).toBe(text);
    expect(decodeText({ bytes, charset: name.toUpperCase(), isMarkup: false })).toBe(text);
  });

  test.each(NAMES)("%s, as the page declares it", (name) => {
    const { text, bytes } = encoded(name);
    for (const head of [
      `<meta charset="${name}">`,
      `<META content='text/html; charset=${name}' http-equiv=Content-Type>`,
      `<!-- <meta charset=utf-8> --><meta charset=${name}>`,
    ]) {
      expect(decodeText({ bytes: page(bytes, head), charset: null, isMarkup: true }), head).toContain(text);
    }
  });

  test.each(NAMES)("%s, declared to be UTF-8: the right words, or none", (name) => {
    const { text, bytes } = encoded(name);
    expect([text, null]).toContain(decodeText({ bytes, charset: "utf-8", isMarkup: false }));
    expect(decodeText({ bytes: page(bytes, `<meta charset="${name}">`), charset: "utf-8", isMarkup: true })).toContain(
      text,
    );
  });

  test.each(
    NAMES.flatMap((name) =>
      ["windows-1252", "iso-8859-1", "shift_jis", "windows-1251", "windows-1256", null].map(
        (as) => [name, as] as const,
      ),
    ),
  )("%s, declared to be %s: the right words, or none", (name, declared) => {
    const { text, bytes } = encoded(name);
    expect([text, null]).toContain(decodeText({ bytes, charset: declared, isMarkup: false }));
  });

  test("windows-1252 is known by itself", () => {
    const { text, bytes } = encoded("windows-1252");
    for (const charset of [
      null,
      "utf-8",
      "iso-8859-1",
      "latin1",
      "us-ascii",
      "iso-8859-15",
      "windows-1251",
      "no-such-set",
    ]) {
      expect(decodeText({ bytes, charset, isMarkup: false }), String(charset)).toBe(text);
    }
  });
});

describe("UTF-8", () => {
  const texts = NAMES.map((name) => encoded(name).text);

  test.each(texts)("whatever is declared: %s", (text) => {
    for (const charset of [
      null,
      "utf-8",
      "windows-1252",
      "iso-8859-1",
      "windows-1256",
      "gb18030",
      "shift_jis",
      "utf-16le",
    ]) {
      const bytes = new TextEncoder().encode(text);
      expect(decodeText({ bytes, charset, isMarkup: false }), String(charset)).toBe(text);
      const marked = joined(new Uint8Array([0xef, 0xbb, 0xbf]), bytes);
      expect(decodeText({ bytes: marked, charset, isMarkup: false }), `${charset}, marked`).toBe(text);
    }
  });

  test("with one broken byte among many is UTF-8 still, and the byte is shown as broken", () => {
    const bytes = joined(new TextEncoder().encode("é".repeat(100)), new Uint8Array([0xff]), ascii(" end"));
    expect(decodeText({ bytes, charset: "utf-8", isMarkup: false })).toBe(`${"é".repeat(100)}\ufffd end`);
  });
});

describe("UTF-16", () => {
  const texts = [LONG, ...NAMES.map((name) => encoded(name).text)];

  test.each(texts)("with a mark and without: %s", (text) => {
    for (const order of ["le", "be"] as const) {
      const html = `<html><body><p>${text}</p></body></html>`;
      for (const charset of [null, `utf-16${order}`, "utf-8"]) {
        const marked = joined(new Uint8Array(order === "le" ? [0xff, 0xfe] : [0xfe, 0xff]), utf16(text, order));
        expect(decodeText({ bytes: marked, charset, isMarkup: false }), `${order} ${charset}, marked`).toBe(text);
        expect(decodeText({ bytes: utf16(html, order), charset, isMarkup: true }), `${order} ${charset}`).toBe(html);
      }
    }
  });
});

test.each([
  ["windows-1252", "© 2026 Harbour News, all rights reserved"],
  ["windows-1252", "Take ½ of it, at 20 °C, for 5 £"],
  ["windows-1252", "Stet® and Deleatur™, 5 ± 1 µm"],
])("signs among English words are no sign of another encoding: %s, %s", (label, text) => {
  const table = new Map([["™", 0x99]]);
  const bytes = Uint8Array.from(text, (character) => table.get(character) ?? character.charCodeAt(0));
  for (const charset of [label, null, "utf-8"]) expect(decodeText({ bytes, charset, isMarkup: false })).toBe(text);
});

test("no-break spaces and signs among Russian words are none either", () => {
  const { text, bytes } = encoded("windows-1251");
  const signs = new Uint8Array([0x20, 0xb9, 0xa0, 0x35, 0x20, 0xa9, 0xa0, 0x20, 0xab]);
  const given = { bytes: joined(bytes, signs, bytes), charset: "windows-1251", isMarkup: false };
  expect(decodeText(given)).toBe(`${text} №\u00a05 ©\u00a0 «${text}`);
});

test("a page that begins with a long script is judged by its text all the same", () => {
  const { bytes } = encoded("windows-1251");
  const script = ascii(`<script>${"x = 1;".repeat(200_000)}</script>`);
  expect(decodeText({ bytes: joined(script, bytes), charset: null, isMarkup: true })).toBeNull();
  const { text, bytes: latin } = encoded("windows-1252");
  expect(decodeText({ bytes: joined(script, latin), charset: null, isMarkup: true })).toContain(text);
});

test("bytes that are no text are told so", () => {
  const noise = Uint8Array.from({ length: 2_000 }, (_, index) => ((index * 7_919 + 131) % 251) | 0x80);
  expect(decodeText({ bytes: noise, charset: null, isMarkup: false })).toBeNull();
  expect(decodeText({ bytes: noise, charset: "hz-gb-2312", isMarkup: false })).toBeNull();
});

test("nothing is nothing", () => {
  expect(decodeText({ bytes: new Uint8Array(), charset: null, isMarkup: true })).toBe("");
});
