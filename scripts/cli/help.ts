import { COMMON_OPTIONS, type Command, type Option } from "./command";
import { EXIT_CODES } from "./exit-code";

/** How a command is called, in one line. */
export function usageOf(command: Command): string {
  const words = command.arguments.map(({ name }) => name);
  const options = Object.entries(command.options).map(([name, option]) => {
    const text = synopsis(name, option);
    return option.required ? text : `[${text}]`;
  });
  return ["stet", command.name, ...words, ...options].join(" ");
}

/** Everything about one command. */
export function helpOf(command: Command): string {
  const options = Object.entries({ ...command.options, ...COMMON_OPTIONS });
  return [
    command.summary,
    "",
    `  ${usageOf(command)}`,
    "",
    ...table([
      ...command.arguments.map(({ name, about }) => [name, about] as const),
      ...options.map(([name, option]) => [synopsis(name, option), option.about] as const),
    ]),
    "",
    "Examples:",
    ...command.examples.map((example) => `  ${example}`),
    "",
  ].join("\n");
}

/** All commands, one line each, and the exit codes. */
export function helpOfAll(commands: Command[]): string {
  return [
    "Stet, the fact-checking desk, from the command line. Works while the server runs and when it does not.",
    "Results go to standard output, everything else to standard error.",
    "",
    ...table(commands.map((command) => [`stet ${command.name}`, command.summary] as const)),
    "",
    "stet COMMAND --help says more. Every command takes --json.",
    "",
    "Exit codes:",
    ...table(Object.values(EXIT_CODES).map(({ code, about }) => [String(code), about] as const)),
    "",
  ].join("\n");
}

const synopsis = (name: string, { value }: Option) => (value === undefined ? `--${name}` : `--${name} ${value}`);

function table(rows: (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
