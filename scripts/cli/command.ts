import type { Problem } from "@/lib/core/result";
import type { Env } from "@/lib/server/env";
import type { Terminal } from "./terminal";

/** What an option takes: a `value` with the name it has in the help, or nothing. */
export type Option = { about: string; value?: string; required?: boolean };

/** What a person typed, already checked against the command. */
export type Call = {
  /** The positional arguments, as many as the command names. */
  arguments: string[];
  /** An option's value; `undefined` when it was not given. */
  text: (name: string) => string | undefined;
  flag: (name: string) => boolean;
  terminal: Terminal;
  env: Env;
};

/** What a command gives: `value` for `--json`, `text` (or bytes) for people and pipes, `note` for people only. */
export type Output = {
  value: unknown;
  text: string | Uint8Array;
  note?: string;
  /** It worked, and what it found is not in order: exit code 1 all the same. */
  failed?: boolean;
};

export type Outcome = { ok: true; value: Output } | Problem;

export type Command = {
  /** As typed: `user add`. */
  name: string;
  summary: string;
  /** Positional arguments; all are required. */
  arguments: { name: string; about: string }[];
  options: Record<string, Option>;
  examples: string[];
  run: (call: Call) => Promise<Outcome>;
};

/** Options of every command. */
export const COMMON_OPTIONS: Record<string, Option> = {
  json: { about: "print the result, or what is wrong, as JSON" },
  help: { about: "show this" },
};

export const AS_OPTION = { as: { value: "E-MAIL", about: "act as this person instead of as the system" } };
