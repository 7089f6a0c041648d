import fs from "node:fs";
import { pathToFileURL } from "node:url";
import { ERROR_CODES } from "@/lib/core/result";
import type { ApiCall } from "@/lib/schemas/api-call";
import { API_CALLS } from "@/lib/schemas/api-calls";
import { LIMITS } from "@/lib/schemas/limits";
import { errorAnswer } from "@/lib/server/error-table";
import { COMMANDS } from "./cli/commands";
import { EXIT_CODES } from "./cli/exit-code";
import { usageOf } from "./cli/help";

// npm run docs:api   writes the tables of docs/api.md anew from the code; a test fails when they are not what it would write.

const FILE = "docs/api.md";

/** The document with every part between `<!-- made: NAME -->` and `<!-- end -->` made anew. */
export function renderTables(document: string): string {
  return document.replace(
    /(<!-- made: (\w+) -->\n)[\s\S]*?(<!-- end -->)/gu,
    (_, open: string, name: string, close: string) => {
      const make = Object.hasOwn(TABLES, name) ? TABLES[name] : undefined;
      if (make === undefined) throw new Error(`There is no table “${name}”.`);
      return `${open}\n${make()}\n\n${close}`;
    },
  );
}

const TABLES: Record<string, () => string> = {
  calls: () =>
    table(
      ["Call", "Body or query", "Answer", "What it does"],
      Object.values(API_CALLS).map((call: ApiCall) => [
        `\`${call.method} ${call.path}\``,
        code(call.body ?? call.query),
        `${call.status} ${call.answer === "file" ? "the file" : code(call.answer)}`,
        call.summary,
      ]),
    ),
  codes: () =>
    table(
      ["Code", "Status", "Title"],
      ERROR_CODES.map((name) => [code(name), String(errorAnswer(name).status), errorAnswer(name).title]),
    ),
  limits: () =>
    table(
      ["Limit", "Value"],
      Object.entries(LIMITS).map(([name, value]) => [inWords(name), value.toLocaleString("en")]),
    ),
  commands: () =>
    table(
      ["Command", "What it does"],
      COMMANDS.map((command) => [code(usageOf(command)), command.summary]),
    ),
  exits: () =>
    table(
      ["Exit code", "Meaning"],
      Object.values(EXIT_CODES).map(({ code, about }) => [String(code), about]),
    ),
};

const code = (text: string | undefined) => (text === undefined ? "" : `\`${text.replaceAll("|", "\\|")}\``);

/** `quoteCharacters` → `quote characters`. */
const inWords = (name: string) => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  fs.writeFileSync(FILE, renderTables(fs.readFileSync(FILE, "utf8")));
}
