import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { importArticle } from "../lib/core/import/import-article";
import type { ImportFormat } from "../lib/core/import/imported-article";

/**
 * Writes what the importer makes of every article under tests/fixtures/articles beside its source. Run it after a deliberate change
 * to the importer, `npx tsx scripts/fixtures.ts`, and review the diff: it is the change as a reader sees it.
 */
const FOLDER = fileURLToPath(new URL("../tests/fixtures/articles", import.meta.url));
const FORMATS: Readonly<Record<string, ImportFormat>> = { txt: "text", html: "html", md: "markdown" };

for (const slug of readdirSync(FOLDER).sort()) {
  const extension = Object.keys(FORMATS).find((candidate) => existsSync(join(FOLDER, slug, `source.${candidate}`)));
  const format = FORMATS[extension ?? ""];
  if (!format) throw new Error(`${slug} has no source.txt, source.html or source.md`);
  const content = readFileSync(join(FOLDER, slug, `source.${extension}`), "utf8");
  const { text, blocks, sentences, ...facts } = importArticle({ format, content });
  const lines = (values: readonly object[]): string =>
    `[${values.map((value) => `\n  ${JSON.stringify(value)}`).join(",")}\n]\n`;
  writeFileSync(join(FOLDER, slug, "canonical.txt"), text);
  writeFileSync(join(FOLDER, slug, "blocks.json"), lines(blocks));
  writeFileSync(join(FOLDER, slug, "sentences.json"), lines(sentences));
  writeFileSync(join(FOLDER, slug, "facts.json"), `${JSON.stringify(facts, null, 2)}\n`);
  console.error(`${slug}: ${blocks.length} blocks, ${sentences.length} sentences`);
}
