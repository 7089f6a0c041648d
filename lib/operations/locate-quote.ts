import { z } from "zod";
import { done, type Result } from "@/lib/core/result";
import type { Span } from "@/lib/core/text/span";
import { getArticleText } from "@/lib/data/article-text";
import { Identifier } from "@/lib/schemas/article";
import { LIMITS } from "@/lib/schemas/limits";
import type { Context } from "./context";
import { locateTargets } from "./locate-targets";
import { openClaim } from "./open-article";
import { parseInput } from "./parse";

const LocateQuoteInput = z.strictObject({
  claimId: Identifier,
  exact: z.string().min(1, "Give the words to find.").max(LIMITS.quoteCharacters),
});

/** Where words stand in the newest version of a claim's article, for forms that cannot mark them. Errors: `quote_not_found`, `quote_ambiguous`. */
export async function locateQuote(context: Context, input: z.input<typeof LocateQuoteInput>): Promise<Result<Span>> {
  const parsed = parseInput(LocateQuoteInput, input);
  if (!parsed.ok) return parsed;
  const { claimId, exact } = parsed.value;
  const opened = await openClaim(context, claimId, "article.read");
  if (!opened.ok) return opened;
  const { text } = await getArticleText(context.db, opened.value.version.id);
  const located = locateTargets(text, [{ exact }]);
  if (!located.ok) return located;
  const [{ start, end } = { start: 0, end: 0 }] = located.value;
  return done({ start, end });
}
