import { done, type Result, refuse } from "@/lib/core/result";
import { type ArticleText, getArticleText } from "@/lib/data/article-text";
import { insertVersion, touchClaims } from "@/lib/data/insert-version";
import { lockArticle } from "@/lib/data/lock-article";
import type { Transaction } from "@/lib/database/client";
import { LIMITS } from "@/lib/schemas/limits";
import type { AddedVersion } from "@/lib/schemas/version";
import { carryVersion, sha256Of, viewCarried } from "./carry-version";
import type { Context } from "./context";
import { noSuchArticle } from "./open-article";
import { stampOf } from "./stamp";
import { tellStale } from "./tell-stale";

/** Carrying 10,000 places to a text of two million characters takes seconds; writing them, some more. */
const WORKS_AT_MOST_MS = 60_000;

/** `isNew: false`: the text is the newest version's, and nothing was done. */
export type VersionAdded = AddedVersion & { isNew: boolean };

/** A text to be written: `format` is what it was read from; `isFromPage`: it was found at the article's own address. */
type NewText = ArticleText & { format: string; isFromPage?: boolean };

/** What else is written with a version, or with the newest one that has the text already. */
type Also = { alsoWrite?: (tx: Transaction, versionId: string) => Promise<void> };

/** Makes `text` the next version of an article the actor may add one to, and carries every target over to it, all or nothing. */
export async function writeVersion(
  context: Context,
  articleId: string,
  { format, isFromPage = false, ...text }: NewText,
  { alsoWrite = async () => {} }: Also = {},
): Promise<Result<VersionAdded>> {
  return context.db.$transaction(
    async (tx): Promise<Result<VersionAdded>> => {
      const head = await lockArticle(tx, articleId);
      if (head === null) return noSuchArticle();
      if (sha256Of(text.text) === head.version.sha256) {
        const { id, number, sha256 } = head.version;
        await alsoWrite(tx, id);
        return done({
          version: { id, number, sha256, ...(await getArticleText(tx, id)) },
          carried: [],
          isNew: false,
        });
      }
      if (head.version.number >= LIMITS.versionsPerArticle) return tooManyVersions();
      // From here on no claim of the article changes; the targets are read, and carried, as they are now.
      await touchClaims(tx, head.id, context.now);
      const next = await carryVersion(tx, head, text);
      const { facts, targets, sha256, blocks, sentences } = next;
      const version = { id: context.ids(), text: text.text, sha256, blocks, sentences };
      await tellStale(tx, context, head, next);
      await insertVersion(tx, stampOf(context), { head, version: { ...version, format }, facts, targets, isFromPage });
      await alsoWrite(tx, version.id);
      return done({
        version: { ...version, number: head.version.number + 1 },
        carried: viewCarried(next),
        isNew: true,
      });
    },
    { timeout: WORKS_AT_MOST_MS },
  );
}

const tooManyVersions = () =>
  refuse(
    "too_large",
    `An article may have ${LIMITS.versionsPerArticle.toLocaleString("en")} versions, and this one has them all. Import the text as an article of its own.`,
  );
