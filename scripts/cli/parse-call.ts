import { parseArgs } from "node:util";
import { COMMON_OPTIONS, type Command } from "./command";
import { UsageError } from "./exit-code";

export type ParsedCall = { arguments: string[]; values: Map<string, string | true> };

/** The words after the command's name, checked against what it takes. @throws UsageError naming what is wrong. */
export function parseCall(command: Command, words: string[]): ParsedCall {
  const options = { ...COMMON_OPTIONS, ...command.options };
  const { tokens } = parseArgs({
    args: words,
    options: Object.fromEntries(
      Object.entries(options).map(([name, { value }]) => [name, { type: value === undefined ? "boolean" : "string" }]),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const values = new Map<string, string | true>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind !== "option") continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (option === undefined) throw new UsageError(`There is no option ${token.rawName}.`);
    if (token.value?.startsWith("--") && !token.inlineValue) {
      throw new UsageError(
        `${token.rawName} needs a value. For one that starts with dashes write ${token.rawName}=${token.value}.`,
      );
    }
    if (values.has(token.name)) throw new UsageError(`${token.rawName} is given twice.`);
    values.set(token.name, takeValue(token.rawName, token.value, option.value));
  }
  if (!values.has("help")) checkComplete(command, positionals, values);
  return { arguments: positionals, values };
}

function takeValue(name: string, value: string | undefined, wanted: string | undefined): string | true {
  if (wanted === undefined) {
    if (value !== undefined) throw new UsageError(`${name} takes no value.`);
    return true;
  }
  if (value === undefined || value === "") throw new UsageError(`${name} needs a value: ${name} ${wanted}.`);
  return value;
}

function checkComplete(command: Command, positionals: string[], values: Map<string, string | true>): void {
  const missing = command.arguments[positionals.length];
  if (missing) throw new UsageError(`${missing.name} is missing: ${missing.about}.`);
  const extra = positionals[command.arguments.length];
  if (extra !== undefined) throw new UsageError(`“${extra}” is one word too many.`);
  for (const [name, { required, value }] of Object.entries(command.options)) {
    if (required && !values.has(name)) throw new UsageError(`--${name} ${value} is missing.`);
  }
}

/** A whole number an option gives. @throws UsageError */
export function wholeNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`--${name} needs a whole number, not “${text}”.`);
  return Number(text);
}
