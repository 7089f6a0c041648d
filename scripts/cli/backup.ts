import path from "node:path";
import { Writable } from "node:stream";
import { done } from "@/lib/core/result";
import { withDatabase } from "@/lib/database/attach-database";
import { streamBackup, writeBackup } from "@/lib/server/backup/write-backup";
import type { Command } from "./command";
import { UsageError } from "./exit-code";
import type { Terminal } from "./terminal";

export const backup: Command = {
  name: "backup",
  summary: "Write everything into one file, while people work; prints its path",
  arguments: [{ name: "FILE", about: "where it is written, whole or not at all; - for standard output" }],
  options: { force: { about: "put it in the place of a file that is there already" } },
  examples: ["stet backup desk.zip", "stet backup - | ssh vault.example.org 'cat > desk.zip'"],
  async run({ arguments: [file = ""], flag, terminal, env }) {
    if (file === "-") return toStandardOutput(env, terminal, flag("json"));
    const written = await withDatabase(env, (_, url) =>
      writeBackup({ url, now: new Date() }, path.resolve(file), { force: flag("force") }),
    );
    if (!written.ok) return written;
    return done({ value: written.value, text: `${written.value.file}\n`, note: noteOn(written.value) });
  },
};

async function toStandardOutput(env: Parameters<typeof withDatabase>[0], terminal: Terminal, asJson: boolean) {
  if (asJson) throw new UsageError("Standard output takes the backup itself: leave out --json, or name a file.");
  const out = new Writable({
    write: (chunk: Uint8Array, _encoding, next) => void terminal.print(chunk).then(() => next(), next),
  });
  const written = await withDatabase(env, (_, url) => streamBackup({ url, now: new Date() }, out));
  return done({ value: written, text: "", note: noteOn(written) });
}

const noteOn = ({ rows, captures }: { rows: number; captures: number }) =>
  `${rows.toLocaleString("en")} rows and ${captures.toLocaleString("en")} captures. It holds password hashes and unpublished work: keep it as safe as the desk.`;
