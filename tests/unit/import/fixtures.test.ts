import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { importArticle } from "@/lib/core/import/import-article";
import type { ImportFormat } from "@/lib/core/import/imported-article";
import { toCanonicalText } from "@/lib/core/text/canonical-text";

const FOLDER = fileURLToPath(new URL("../../fixtures/articles", import.meta.url));
const FORMATS: Readonly<Record<string, ImportFormat>> = { txt: "text", html: "html", md: "markdown" };

describe.each(readdirSync(FOLDER).sort())("the article %s", (slug) => {
  const read = (name: string): string => readFileSync(join(FOLDER, slug, name), "utf8");
  const extension =
    Object.keys(FORMATS).find((candidate) => existsSync(join(FOLDER, slug, `source.${candidate}`))) ?? "";
  const { text, blocks, sentences, ...facts } = importArticle({
    format: FORMATS[extension] ?? "text",
    content: read(`source.${extension}`),
  });

  test("is recognised as recorded (npx tsx scripts/fixtures.ts)", () => {
    expect(text).toBe(read("canonical.txt"));
    expect(blocks).toEqual(JSON.parse(read("blocks.json")));
    expect(sentences).toEqual(JSON.parse(read("sentences.json")));
    expect(facts).toEqual(JSON.parse(read("facts.json")));
  });

  test("has a text that stays the same when canonicalised or imported again", () => {
    expect(toCanonicalText(text)).toEqual({ text, removedCharacters: 0 });
    expect(importArticle({ format: "text", content: text }).text).toBe(text);
  });
});
