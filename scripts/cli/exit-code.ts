/** What the process ends with; docs/api.md and `--help` say the same. */
export const EXIT_CODES = {
  done: { code: 0, about: "done" },
  refused: { code: 1, about: "refused, or what was checked is not in order" },
  usage: { code: 2, about: "typed wrongly, or a wrong setting in the environment" },
  failed: { code: 3, about: "the database or a file cannot be reached, or a fault of the program" },
} as const;

/** Thrown for what was typed wrongly: said with a pointer to the help. */
export class UsageError extends Error {}
