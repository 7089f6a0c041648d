import type { Problem } from "@/lib/core/result";
import { isDatabaseAway } from "@/lib/server/database-away";
import { readEnv } from "@/lib/server/env";
import { version } from "@/package.json";
import type { Command, Outcome } from "./command";
import { COMMANDS } from "./commands";
import { EXIT_CODES, UsageError } from "./exit-code";
import { helpOf, helpOfAll } from "./help";
import { parseCall } from "./parse-call";
import type { Terminal } from "./terminal";

/** Runs the command that `words` name and answers the exit code. Never throws for what a person or the surroundings can cause. */
export async function runCli(words: string[], terminal: Terminal, environment: NodeJS.ProcessEnv): Promise<number> {
  const asJson = words.includes("--json");
  const command = findCommand(words);
  try {
    if (command === null) return await answerWithoutCommand(words, terminal);
    const call = parseCall(command, words.slice(command.name.split(" ").length));
    if (call.values.has("help")) {
      await terminal.print(helpOf(command));
      return EXIT_CODES.done.code;
    }
    const env = readEnv(environment);
    if (!env.ok) throw new UsageError(env.message);
    const text = (name: string) => {
      const value = call.values.get(name);
      return value === true ? undefined : value;
    };
    const flag = (name: string) => call.values.has(name);
    const outcome = await command.run({ arguments: call.arguments, text, flag, terminal, env: env.value });
    return await report(outcome, terminal, asJson);
  } catch (error) {
    return reportError(error, command, terminal, asJson);
  }
}

function findCommand(words: string[]): Command | null {
  return COMMANDS.find(({ name }) => name.split(" ").every((word, index) => words[index] === word)) ?? null;
}

async function answerWithoutCommand(words: string[], terminal: Terminal): Promise<number> {
  const [first, ...rest] = words;
  if (first === "--version") {
    await terminal.print(`${version}\n`);
    return EXIT_CODES.done.code;
  }
  if (first === "--help" || first === "help") {
    const command = findCommand(rest);
    await terminal.print(command ? helpOf(command) : helpOfAll(COMMANDS));
    return EXIT_CODES.done.code;
  }
  if (first === undefined) {
    await terminal.say(helpOfAll(COMMANDS));
    return EXIT_CODES.usage.code;
  }
  const near = COMMANDS.filter(({ name }) => name.startsWith(`${first} `)).map(({ name }) => `stet ${name}`);
  throw new UsageError(
    near.length > 0 ? `Say what to do: ${near.join(", ")}.` : `There is no command “${words.slice(0, 2).join(" ")}”.`,
  );
}

async function report(outcome: Outcome, terminal: Terminal, asJson: boolean): Promise<number> {
  if (!outcome.ok) {
    await terminal.say(asJson ? toLine(problemValue(outcome)) : `${problemText(outcome)}\n`);
    return EXIT_CODES.refused.code;
  }
  const { value, text, note, failed = false } = outcome.value;
  await terminal.print(asJson ? toLine(value) : text);
  if (note !== undefined && !asJson) await terminal.say(`${note}\n`);
  return failed ? EXIT_CODES.refused.code : EXIT_CODES.done.code;
}

async function reportError(
  error: unknown,
  command: Command | null,
  terminal: Terminal,
  asJson: boolean,
): Promise<number> {
  if (error instanceof UsageError) {
    const help = command === null ? "stet --help" : `stet ${command.name} --help`;
    await terminal.say(asJson ? toLine({ code: "usage", detail: error.message }) : `${error.message}\nSee ${help}.\n`);
    return EXIT_CODES.usage.code;
  }
  const away = isDatabaseAway(error);
  const detail = away
    ? "The database does not answer. stet doctor says more."
    : error instanceof Error
      ? error.message
      : String(error);
  await terminal.say(asJson ? toLine({ code: away ? "unavailable" : "internal", detail }) : `${detail}\n`);
  return EXIT_CODES.failed.code;
}

const problemValue = ({ code, message, errors = [] }: Problem) => ({ code, detail: message, errors });

/** The sentence, and each field's own when there is more than one. */
function problemText({ message, errors = [] }: Problem): string {
  return errors.length < 2
    ? message
    : [message, ...errors.map((error) => `  ${error.path}: ${error.message}`)].join("\n");
}

const toLine = (value: unknown) => `${JSON.stringify(value)}\n`;
