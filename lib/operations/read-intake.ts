import type { z } from "zod";
import type { DocumentKind } from "@/lib/core/intake/document";
import type { PageFault } from "@/lib/core/intake/page-fault";
import { done, type Result } from "@/lib/core/result";
import { findArticlesAt } from "@/lib/data/articles-at-address";
import { ImportArticleInput, ImportFileInput } from "@/lib/schemas/article";
import type { Context } from "./context";
import { addressOf } from "./make-article";
import { openDesk } from "./open-desk";
import { parseInput } from "./parse";
import { type RecognisedArticle, recogniseArticle, recogniseRead } from "./recognise-article";
import { type Capture, refuseFaulty, takeAddress, takeFile } from "./take-page";

/** What an import would make, and of what. */
export type Intake = RecognisedArticle & {
  kind: DocumentKind;
  /** Why it is no good as it is; `anyway` takes it all the same. */
  fault: PageFault | null;
  /** The address that the article would keep. */
  url: string | null;
  /** Pages of a paged document; 0: it has none. */
  pageCount: number;
  /** Articles of the desk that are from the same address. */
  sameAddress: { id: string; title: string; createdAt: string }[];
};

type IntakeInput = z.input<typeof ImportArticleInput> | z.input<typeof ImportFileInput>;

/**
 * What importing a text, an address or a file would make, without making it. Something wrong with a page of which there is text is
 * no refusal here: it is said. Errors as `importArticle`.
 */
export async function readIntake(context: Context, input: IntakeInput): Promise<Result<Intake>> {
  const parsed = "file" in input ? parseInput(ImportFileInput, input) : parseInput(ImportArticleInput, input);
  if (!parsed.ok) return parsed;
  const desk = await openDesk(context, parsed.value.deskSlug, "article.import");
  if (!desk.ok) return desk;
  const asked = parsed.value;
  const { deskSlug: _deskSlug, anyway: _anyway, ...facts } = asked;
  const sameAs = async (...addresses: (string | null | undefined)[]) => {
    const known = addresses.filter((address) => typeof address === "string");
    const found = await findArticlesAt(context.db, desk.value.id, known);
    return found.map(({ id, title, createdAt }) => ({ id, title, createdAt: createdAt.toISOString() }));
  };
  if ("format" in asked && asked.format !== "url") {
    const article = recogniseArticle({ ...facts, format: asked.format, content: asked.content });
    if (!article.ok) return article;
    const said = { kind: asked.format, fault: null, url: asked.url, pageCount: 0 };
    return done({ ...article.value, ...said, sameAddress: await sameAs(asked.url) });
  }
  const taken = "file" in asked ? await takeFile(context, asked.file) : await takeAddress(context, asked.url ?? "");
  if (!taken.ok) return taken;
  const capture: Capture = taken.value;
  const faulty = refuseFaulty(capture, true);
  if (faulty !== null) return faulty;
  const { document, fault, page } = capture;
  const article = recogniseRead(document.article, facts);
  if (!article.ok) return article;
  const url = page === null ? (asked.url ?? addressOf(capture)) : (addressOf(capture) ?? asked.url);
  return done({
    ...article.value,
    ...{ kind: document.kind, fault, url, pageCount: document.pages.length },
    sameAddress: await sameAs(url, page?.url, page?.finalUrl),
  });
}
