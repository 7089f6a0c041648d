import { importArticle as recognise } from "@/lib/core/import/import-article";
import type { ImportedArticle } from "@/lib/core/import/imported-article";
import { done, type Result, refuse } from "@/lib/core/result";
import { withBlockKinds } from "@/lib/core/text/block-kinds";
import { describeArticle } from "@/lib/core/text/describe-article";
import type { ImportArticleInput } from "@/lib/schemas/article";
import { LIMITS } from "@/lib/schemas/limits";
import { checkKinds } from "./check-kinds";

/** What the importer makes of `input`, with the person's corrections applied. Errors: `too_large`, `no_text`, `invalid_input` for a kind of a block that is not there. */
export function recogniseArticle(input: ImportArticleInput): Result<ImportedArticle & { title: string }> {
  if (Buffer.byteLength(input.content) > LIMITS.importBytes) return tooLarge();
  const { format, content, title, byline, publisher, publishedAt, language } = input;
  const imported = recognise({ format, content, hints: { title, byline, publisher, publishedAt, language } });
  if (imported.text.length > LIMITS.articleCharacters) return tooLarge();
  if (imported.text === "") {
    const message = "There is no text in this. Paste the article itself, or choose another file.";
    return refuse("no_text", message, { errors: [{ path: "content", message }] });
  }
  const changes = input.kinds ?? [];
  const wrong = checkKinds(imported.blocks, changes);
  if (wrong !== null) return wrong;
  const blocks = withBlockKinds(imported.blocks, changes);
  const described = changes.length === 0 ? imported : describeArticle(imported.text, blocks);
  const firstWords = imported.text.slice(0, imported.blocks[0]?.end ?? 0);
  return done({
    ...imported,
    blocks,
    title: (title ?? described.title ?? firstWords).slice(0, LIMITS.sourceTitleCharacters),
    standfirst: described.standfirst,
    byline: byline ?? described.byline,
  });
}

function tooLarge() {
  const message = `An article may have ${LIMITS.articleCharacters.toLocaleString("en")} characters of text and ${LIMITS.importBytes / 1_000_000} MB as a file. Import it in parts.`;
  return refuse("too_large", message, { errors: [{ path: "content", message }] });
}
