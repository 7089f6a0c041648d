import { Readable, Writable } from "node:stream";
import { runCli } from "@/scripts/cli/run-cli";
import { openTerminal } from "@/scripts/cli/terminal";

/** What a command left behind. */
export type CommandResult = { code: number; stdout: string; stderr: string };

/** Runs `stet WORDS` in this process on the given database, with `stdin` as its standard input. */
export async function stet(
  environment: Record<string, string>,
  words: string[],
  stdin: string | Uint8Array = "",
): Promise<CommandResult> {
  const [stdout, stderr] = [new Kept(), new Kept()];
  const terminal = openTerminal({ stdin: Readable.from([Buffer.from(stdin)]), stdout, stderr });
  // NODE_ENV is asked for by the type of process.env; no command reads it.
  const code = await runCli(words, terminal, { NODE_ENV: "test", ...environment });
  return { code, stdout: stdout.text, stderr: stderr.text };
}

class Kept extends Writable {
  text = "";
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString("utf8");
    done();
  }
}
