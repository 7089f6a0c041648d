import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import readline from "node:readline";

/** Starts a Node program and resolves when it prints a line that `ready` matches. @throws when it ends before. */
export async function startProcess(
  args: string[],
  { env, ready }: { env: Record<string, string>; ready: RegExp },
): Promise<{ stop: () => Promise<void> }> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const gone = once(child, "exit");
  for await (const line of readline.createInterface({ input: outputOf(child) })) {
    if (!ready.test(line)) continue;
    outputOf(child).resume();
    return {
      stop: async () => {
        child.kill("SIGTERM");
        await gone;
      },
    };
  }
  throw new Error(`${args.join(" ")} ended before it was ready`);
}

function outputOf(child: ChildProcess) {
  if (child.stdout === null) throw new Error("the program's output is not read");
  return child.stdout;
}
