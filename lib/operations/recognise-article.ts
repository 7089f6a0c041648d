import { importArticle as recognise } from "@/lib/core/import/import-article";
import type { ImportedArticle, ImportFormat } from "@/lib/core/import/imported-article";
import { done, type Result, refuse } from "@/lib/core/result";
import { withBlockKinds } from "@/lib/core/text/block-kinds";
import { describeArticle } from "@/lib/core/text/describe-article";
import { findSentences } from "@/lib/core/text/sentences";
import type { GivenFacts } from "@/lib/schemas/article";
import { LIMITS } from "@/lib/schemas/limits";
import { checkKinds } from "./check-kinds";

/** An article as it will be made: with the person's facts and corrections, and always a title. */
export type RecognisedArticle = ImportedArticle & { title: string };

type GivenText = GivenFacts & { format: ImportFormat; content: string };

/** What the importer makes of a text, with the person's corrections applied. Errors: `too_large`, `no_text`, `invalid_input` for a kind of a block that is not there. */
export function recogniseArticle({ format, content, ...facts }: GivenText): Result<RecognisedArticle> {
  if (Buffer.byteLength(content) > LIMITS.importBytes) return tooLarge();
  const { title, byline, publisher, publishedAt, language } = facts;
  return recogniseRead(
    recognise({ format, content, hints: { title, byline, publisher, publishedAt, language } }),
    facts,
  );
}

/** What was read of a page or file, with what the person says of it. Errors as `recogniseArticle`. */
export function recogniseRead(imported: ImportedArticle, facts: GivenFacts): Result<RecognisedArticle> {
  const { title, byline, kinds: changes = [] } = facts;
  if (imported.text.length > LIMITS.articleCharacters) return tooLarge();
  if (imported.text === "") {
    const message = "There is no text in this. Paste the article itself, or choose another file.";
    return refuse("no_text", message, { errors: [{ path: "content", message }] });
  }
  const wrong = checkKinds(imported.blocks, changes);
  if (wrong !== null) return wrong;
  const blocks = withBlockKinds(imported.blocks, changes);
  const described = changes.length === 0 ? imported : describeArticle(imported.text, blocks);
  const firstWords = imported.text.slice(0, imported.blocks[0]?.end ?? 0);
  const language = facts.language ?? imported.language;
  return done({
    ...imported,
    blocks,
    language,
    sentences:
      language === imported.language ? imported.sentences : findSentences(imported.text, imported.blocks, language),
    title: (title ?? described.title ?? firstWords).slice(0, LIMITS.sourceTitleCharacters),
    standfirst: described.standfirst,
    byline: byline ?? described.byline,
    publisher: facts.publisher ?? imported.publisher,
    publishedAt: facts.publishedAt ?? imported.publishedAt,
  });
}

function tooLarge() {
  const message = `An article may have ${LIMITS.articleCharacters.toLocaleString("en")} characters of text and ${LIMITS.importBytes / 1_000_000} MB as a file. Import it in parts.`;
  return refuse("too_large", message, { errors: [{ path: "content", message }] });
}
