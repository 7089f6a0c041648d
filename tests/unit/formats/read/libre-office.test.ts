import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { documentIn, fixtureFile } from "@/tests/support/read-file";

const PROGRAM = ["/usr/bin/soffice", "/usr/local/bin/soffice"].find((place) => existsSync(place));
const NAMES = ["english", "arabic", "hebrew"];

let folder: string;

/** The committed .docx and .pdf files were made of the .fodt files beside them in this way. */
describe.skipIf(PROGRAM === undefined)("what LibreOffice makes now (skipped where it is not installed)", () => {
  beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), "stet-office-"));
    const sources = NAMES.map((name) => `tests/fixtures/files/${name}.fodt`);
    for (const format of ["docx", "pdf"]) {
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const words = [profile, "--headless", "--convert-to", format, "--outdir", folder, ...sources];
      execFileSync(PROGRAM ?? "", words, { stdio: "pipe" });
    }
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(NAMES.flatMap((name) => [`${name}.docx`, `${name}.pdf`]))(
    "%s is read as the one that is kept",
    async (name) => {
      const made = await documentIn(name, new Uint8Array(readFileSync(path.join(folder, name))));
      const kept = await documentIn(name, fixtureFile(name));
      const words = (text: string) => text.replace(/\s+/g, " ");
      expect(words(made.article.text)).toBe(words(kept.article.text));
    },
  );
});
