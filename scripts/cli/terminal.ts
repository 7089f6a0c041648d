import type { Readable, Writable } from "node:stream";

/** Where a command reads and writes: results go to `print`, everything said to a person to `say`. */
export type Terminal = {
  stdin: Readable;
  /** Standard output itself, for what is worthless unless all of it arrives. */
  stdout: Writable;
  print: (text: string | Uint8Array) => Promise<void>;
  say: (text: string) => Promise<void>;
};

/** The terminal over three streams. A reader that has gone away (`stet … | head`) ends the writing, not the command. */
export function openTerminal(streams: { stdin: Readable; stdout: Writable; stderr: Writable }): Terminal {
  return {
    stdin: streams.stdin,
    stdout: streams.stdout,
    print: writerTo(streams.stdout),
    say: writerTo(streams.stderr),
  };
}

function writerTo(stream: Writable): (text: string | Uint8Array) => Promise<void> {
  let failure: NodeJS.ErrnoException | null = null;
  stream.on("error", (error: NodeJS.ErrnoException) => {
    failure = error;
  });
  return (text) =>
    new Promise((resolve, reject) => {
      if (failure?.code === "EPIPE") return resolve();
      stream.write(text, (error?: NodeJS.ErrnoException | null) => {
        if (error && error.code !== "EPIPE") reject(error);
        else resolve();
      });
    });
}

/** One line that cannot steer a terminal: control characters and line ends of what people wrote become spaces. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ");
}
