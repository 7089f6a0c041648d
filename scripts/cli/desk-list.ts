import { done, type Result } from "@/lib/core/result";
import type { Context } from "@/lib/operations/context";
import { listDesks } from "@/lib/operations/list-desks";
import type { DeskSummary } from "@/lib/schemas/desk";
import { LIMITS } from "@/lib/schemas/limits";
import { AS_OPTION, type Command } from "./command";
import { withContext } from "./open-context";
import { oneLine } from "./terminal";

export const deskList: Command = {
  name: "desk list",
  summary: "List desks, oldest first: id, short name, members, name",
  arguments: [],
  options: AS_OPTION,
  examples: ["stet desk list", "stet desk list --as ana@example.org --json | jq -r '.items[].slug'"],
  async run({ text, env }) {
    const listed = await withContext(env, text("as"), listAll);
    if (!listed.ok) return listed;
    const items = listed.value;
    return done({
      value: { items },
      text: items.map(toRow).join(""),
      ...(items.length === 0 ? { note: "No desk. An admin adds people to desks under People." } : {}),
    });
  },
};

async function listAll(context: Context): Promise<Result<DeskSummary[]>> {
  const items: DeskSummary[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listDesks>> = await listDesks(context, {
      limit: LIMITS.pageSize,
      ...(cursor === null ? {} : { cursor }),
    });
    if (!page.ok) return page;
    items.push(...page.value.items);
    cursor = page.value.nextCursor;
  } while (cursor !== null);
  return done(items);
}

const toRow = ({ id, slug, members, name }: DeskSummary) => `${id}\t${slug}\t${members}\t${oneLine(name)}\n`;
