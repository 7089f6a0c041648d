import { done, type Result } from "@/lib/core/result";
import type { Context } from "@/lib/operations/context";
import { listArticles } from "@/lib/operations/list-articles";
import { type ArticleSummary, ListArticlesInput } from "@/lib/schemas/article";
import { LIMITS } from "@/lib/schemas/limits";
import { AS_OPTION, type Command } from "./command";
import { UsageError } from "./exit-code";
import { withContext } from "./open-context";
import { wholeNumber } from "./parse-call";
import { oneLine } from "./terminal";

const USUAL_LIMIT = 1_000;

type Filter = Pick<typeof ListArticlesInput._zod.output, "query" | "status">;

export const articleList: Command = {
  name: "article list",
  summary: "List articles, newest first: id, status, reviewed of all claims, title",
  arguments: [],
  options: {
    query: { value: "WORDS", about: "only titles that hold this" },
    status: { value: "STATUS", about: ListArticlesInput.shape.status.unwrap().options.join(", ") },
    limit: { value: "N", about: `at most so many; ${USUAL_LIMIT.toLocaleString("en")} if not said` },
    ...AS_OPTION,
  },
  examples: ["stet article list --status in_review", "stet article list --json | jq -r '.items[].title'"],
  async run({ text, env }) {
    const limit = wholeNumber("limit", text("limit")) ?? USUAL_LIMIT;
    const filter = ListArticlesInput.pick({ query: true, status: true }).safeParse({
      query: text("query"),
      status: text("status"),
    });
    if (!filter.success)
      throw new UsageError(
        filter.error.issues.map(({ path, message }) => `--${path.join(".")}: ${message}`).join("\n"),
      );
    const listed = await withContext(env, text("as"), (context) => listUpTo(context, filter.data, limit));
    if (!listed.ok) return listed;
    const items = listed.value;
    return done({
      value: { items },
      text: items.map(toRow).join(""),
      ...(items.length === 0 ? { note: "No articles. stet article import FILE brings one in." } : {}),
    });
  },
};

async function listUpTo(context: Context, filter: Filter, limit: number): Promise<Result<ArticleSummary[]>> {
  const items: ArticleSummary[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listArticles>> = await listArticles(context, {
      ...filter,
      limit: LIMITS.pageSize,
      ...(cursor === null ? {} : { cursor }),
    });
    if (!page.ok) return page;
    items.push(...page.value.items);
    cursor = page.value.nextCursor;
  } while (cursor !== null && items.length < limit);
  return done(items.slice(0, limit));
}

function toRow({ id, status, title, progress }: ArticleSummary): string {
  const reviewed = progress.agreed + progress.disputed + progress.decided;
  return `${id}\t${status}\t${reviewed}/${progress.claims}\t${oneLine(title)}\n`;
}
