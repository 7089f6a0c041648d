import path from "node:path";
import { FORMAT_NAMES } from "@/lib/core/report/format-name";
import { done } from "@/lib/core/result";
import { exportReport } from "@/lib/operations/export-report";
import { AS_OPTION, type Command } from "./command";
import { UsageError } from "./exit-code";
import { withContext } from "./open-context";
import { wholeNumber } from "./parse-call";
import { saveFile } from "./save-file";

export const reportExport: Command = {
  name: "report export",
  summary: "Export an article's report; prints it, or the path of the file",
  arguments: [{ name: "ARTICLE", about: "the article's id, as article list shows it" }],
  options: {
    format: { value: "FORMAT", about: FORMAT_NAMES.join(", "), required: true },
    version: { value: "N", about: "of that version of the text; the newest if not said" },
    out: { value: "FILE", about: "write it there, whole or not at all; a folder takes the report's own name" },
    ...AS_OPTION,
  },
  examples: [
    "stet report export ID --format html --out report.html",
    "stet report export ID --format json | jq .claims",
  ],
  async run({ arguments: [articleId = ""], text, env }) {
    const format = FORMAT_NAMES.find((name) => name === text("format"));
    if (format === undefined) throw new UsageError(`--format is one of ${FORMAT_NAMES.join(", ")}.`);
    const version = wholeNumber("version", text("version"));
    const input = { articleId, format, ...(version === undefined ? {} : { version }) };
    const exported = await withContext(env, text("as"), (context) => exportReport(context, input));
    if (!exported.ok) return exported;
    const { body, mediaType, fileName, notes } = exported.value;
    const note = notes.length === 0 ? {} : { note: notes.join("\n") };
    const out = text("out");
    if (out === undefined || out === "-") {
      return done({
        value: { fileName, mediaType, notes, body: Buffer.from(body).toString("utf8") },
        text: body,
        ...note,
      });
    }
    const file = out.endsWith(path.sep) ? path.join(out, fileName) : out;
    const bytes = Buffer.from(body);
    saveFile(file, bytes);
    return done({ value: { file, mediaType, bytes: bytes.byteLength, notes }, text: `${file}\n`, ...note });
  },
};
