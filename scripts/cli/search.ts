import { done } from "@/lib/core/result";
import { search as find } from "@/lib/operations/search";
import { LIMITS } from "@/lib/schemas/limits";
import { SEARCH_KINDS } from "@/lib/schemas/search";
import { AS_OPTION, type Command } from "./command";
import { UsageError } from "./exit-code";
import { withContext } from "./open-context";
import { wholeNumber } from "./parse-call";
import { oneLine } from "./terminal";

export const search: Command = {
  name: "search",
  summary: "Find claims, articles and sources: kind, id, title",
  arguments: [{ name: "WORDS", about: "what to find; several words in quotation marks" }],
  options: {
    kind: { value: "KIND", about: SEARCH_KINDS.join(", ") },
    limit: { value: "N", about: `at most so many, up to ${LIMITS.pageSize}; 20 if not said` },
    ...AS_OPTION,
  },
  examples: ["stet search 'harbour boats'", "stet search '\"twelve boats\" -fishing' --kind claim --json"],
  async run({ arguments: [words = ""], text, env }) {
    const kind = SEARCH_KINDS.find((known) => known === text("kind"));
    if (kind === undefined && text("kind") !== undefined)
      throw new UsageError(`--kind: one of ${SEARCH_KINDS.join(", ")}`);
    const limit = wholeNumber("limit", text("limit"));
    const found = await withContext(env, text("as"), (context) =>
      find(context, { q: words, ...(kind === undefined ? {} : { kind }), ...(limit === undefined ? {} : { limit }) }),
    );
    if (!found.ok) return found;
    const { items } = found.value;
    return done({
      value: found.value,
      text: items.map((item) => `${item.kind}\t${item.id}\t${oneLine(item.title.text)}\n`).join(""),
      ...(items.length === 0 ? { note: "Nothing found." } : {}),
    });
  },
};
