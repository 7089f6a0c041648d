import type { z } from "zod";
import { isSameArticle } from "@/lib/core/compare/is-same-article";
import type { ReadDocument } from "@/lib/core/intake/document";
import { lookFaultSentence } from "@/lib/core/intake/look-fault";
import type { PageFault } from "@/lib/core/intake/page-fault";
import { done, type Result, refuse } from "@/lib/core/result";
import { findSentences } from "@/lib/core/text/sentences";
import { type ArticleHead, findArticleHead } from "@/lib/data/article-head";
import { hasSnapshot, noteLook } from "@/lib/data/article-look";
import { type ArticleText, getArticleText } from "@/lib/data/article-text";
import { insertSnapshot } from "@/lib/data/insert-snapshot";
import type { Transaction } from "@/lib/database/client";
import { ArticleReference } from "@/lib/schemas/article";
import type { LookView } from "@/lib/schemas/look";
import type { CarriedView } from "@/lib/schemas/version";
import { sha256Of } from "./carry-version";
import type { Context } from "./context";
import { type FetchedArticle, fetchArticle } from "./fetch-article";
import { openArticle } from "./open-article";
import { parseInput } from "./parse";
import { viewerId } from "./viewer-id";
import { writeVersion } from "./write-version";

const NO_PLACES = { exact: 0, moved: 0, changed: 0, gone: 0 };

/**
 * Looks at an article's page again, for a person who asks. Another text than the newest version's becomes a version, with the
 * page kept as evidence; a page that cannot be read, or is another article by now, never does: the answer says why. Errors:
 * `not_found`, `forbidden`, `invalid_input` for an article without an address, `too_large` past the number of versions.
 */
export async function lookAgain(context: Context, input: z.input<typeof ArticleReference>): Promise<Result<LookView>> {
  const parsed = parseInput(ArticleReference, input);
  if (!parsed.ok) return parsed;
  const opened = await openArticle(context, parsed.value.articleId, "version.add");
  if (!opened.ok) return opened;
  const { url } = opened.value;
  return url === null ? noAddress() : look(context, opened.value, url, { isRound: false });
}

/** The same on the desk's own round, as a job: politely, and without anybody to answer to. An article that is gone is no trouble. */
export async function watchArticle(context: Context, { articleId }: { articleId: string }): Promise<void> {
  const head = await findArticleHead(context.db, articleId);
  if (head === null || head.url === null) return;
  await look(context, head, head.url, { isRound: true });
}

async function look(
  context: Context,
  head: ArticleHead,
  url: string,
  options: { isRound: boolean },
): Promise<Result<LookView>> {
  const fetched = await fetchArticle(context, url, options);
  if (!fetched.ok) return failed(context, head, fetched.fault);
  const next = textIn(fetched.document, head);
  if (sha256Of(next.text) === head.version.sha256) return same(context, head, fetched);
  if (!isSameArticle(await getArticleText(context.db, head.version.id), next)) {
    return failed(context, head, "title_mismatch");
  }
  const { kind, content } = fetched.document;
  const added = await writeVersion(
    context,
    head.id,
    { ...next, format: content?.format ?? kind, isFromPage: true },
    {
      alsoWrite: (tx, versionId) => keep(tx, context, { head, fetched, versionId }),
    },
  );
  if (!added.ok) return added;
  const { version, carried, isNew } = added.value;
  const { id, number } = version;
  return answer(context, {
    outcome: isNew ? "changed" : "same",
    version: { id, number },
    places: countPlaces(carried),
  });
}

/** The text on a page, its sentences found by the rules of the language that the article is in. */
function textIn({ article }: ReadDocument, { language }: ArticleHead): ArticleText {
  const { text, blocks, sentences } = article;
  return { text, blocks, sentences: article.language === language ? sentences : findSentences(text, blocks, language) };
}

async function failed(context: Context, head: ArticleHead, fault: PageFault): Promise<Result<LookView>> {
  await noteLook(context.db, head.id, { at: context.now, fault });
  return answer(context, {
    outcome: "fault",
    fault: { code: fault, message: lookFaultSentence(fault) },
    version: { id: head.version.id, number: head.version.number },
  });
}

/** The page is what the newest version is; it is kept once as that version's evidence. */
async function same(context: Context, head: ArticleHead, fetched: Kept["fetched"]): Promise<Result<LookView>> {
  const { id, number } = head.version;
  await context.db.$transaction((tx) => keep(tx, context, { head, fetched, versionId: id }));
  return answer(context, { outcome: "same", version: { id, number } });
}

type Kept = { head: ArticleHead; fetched: Extract<FetchedArticle, { ok: true }>; versionId: string };

async function keep(tx: Transaction, context: Context, { head, fetched, versionId }: Kept): Promise<void> {
  await noteLook(tx, head.id, { at: context.now, fault: null });
  if (await hasSnapshot(tx, versionId)) return;
  const { page, document } = fetched;
  const { url, finalUrl, status, headers, mediaType, bytes } = page;
  const { article, pages } = document;
  const { text, title } = article;
  const of = { id: context.ids(), deskId: head.desk.id, sourceId: null, articleId: head.id, versionId };
  const answered = { origin: "fetched" as const, url, finalUrl, status, headers, mediaType, fileName: null };
  const captured = { capturedAt: context.now, capturedById: viewerId(context) };
  await insertSnapshot(tx, { ...of, ...answered, title, text, pages, fault: null, ...captured }, bytes);
}

function countPlaces(carried: readonly CarriedView[]): LookView["places"] {
  const counts = { ...NO_PLACES };
  for (const { status } of carried) counts[status] += 1;
  return counts;
}

const answer = ({ now }: Context, value: Pick<LookView, "outcome" | "version"> & Partial<LookView>): Result<LookView> =>
  done({ lookedAt: now.toISOString(), fault: null, places: NO_PLACES, ...value });

function noAddress() {
  const message = "This article has no address that could be looked at. Bring its new text as a version instead.";
  return refuse("invalid_input", message, { errors: [{ path: "articleId", message }] });
}
