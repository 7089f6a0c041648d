import { articleAddress } from "@/lib/core/intake/article-address";
import { done, type Result } from "@/lib/core/result";
import { findArticleHead } from "@/lib/data/article-head";
import { insertArticle } from "@/lib/data/insert-article";
import { insertSnapshot } from "@/lib/data/insert-snapshot";
import type { ArticleView } from "@/lib/schemas/article";
import { LIMITS } from "@/lib/schemas/limits";
import { isWebAddress } from "@/lib/schemas/web-address";
import { viewArticle } from "./article-view";
import { sha256Of } from "./carry-version";
import type { Context } from "./context";
import type { RecognisedArticle } from "./recognise-article";
import { stampOf } from "./stamp";
import type { Capture } from "./take-page";

type Making = {
  deskId: string;
  article: RecognisedArticle;
  url: string | null;
  /** What the text was read from, as the version says it. */
  format: string;
  /** The page or file that it was read from, and when; null of a text. */
  taken: { capture: Capture; capturedAt: Date } | null;
};

/** Makes the article with its first version, and keeps what it was read from. */
export async function makeArticle(context: Context, making: Making): Promise<Result<ArticleView>> {
  const { deskId, article, url, format, taken } = making;
  const { text, blocks, sentences, title, standfirst, byline, publisher, publishedAt, language, direction } = article;
  const articleId = context.ids();
  const versionId = context.ids();
  await context.db.$transaction(async (tx) => {
    await insertArticle(tx, stampOf(context), {
      article: {
        ...{ id: articleId, deskId, title, standfirst, byline, publisher, publishedAt, language, direction, url },
      },
      version: { id: versionId, text, sha256: sha256Of(text), blocks, sentences, format },
    });
    if (taken !== null) {
      const { capture, capturedAt } = taken;
      await insertSnapshot(
        tx,
        {
          ...snapshotOf(capture),
          ...{ id: context.ids(), deskId, sourceId: null, articleId, versionId, capturedAt },
          capturedById: stampOf(context).actorId,
        },
        capture.bytes,
      );
    }
  });
  const head = await findArticleHead(context.db, articleId);
  if (head === null) throw new Error("the article that was just imported is gone");
  return done(viewArticle(head, { text, blocks, sentences }, "draft"));
}

/** Where the article is to be found again, if what was taken tells; never an address that could not be given. */
export function addressOf({ page, document }: Capture): string | null {
  const address = page === null ? document.canonicalUrl : articleAddress(page.finalUrl, document.canonicalUrl);
  return address !== null && address.length <= LIMITS.urlCharacters && isWebAddress(address) ? address : null;
}

function snapshotOf({ page, document, fault, mediaType, fileName }: Capture) {
  return {
    origin: page === null ? ("uploaded" as const) : ("fetched" as const),
    url: page?.url ?? null,
    finalUrl: page?.finalUrl ?? null,
    status: page?.status ?? null,
    headers: page?.headers ?? [],
    mediaType,
    fileName,
    title: document.article.title,
    text: document.article.text,
    pages: document.pages,
    fault,
  };
}
