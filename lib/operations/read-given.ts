import type { GivenDocument } from "@/lib/core/intake/document";
import { imageType } from "@/lib/core/intake/image-type";
import type { PageFault } from "@/lib/core/intake/page-fault";
import { titleAgrees } from "@/lib/core/intake/title-agrees";
import { LIMITS } from "@/lib/schemas/limits";
import type { Context } from "./context";

/** What a document says as evidence. A picture is kept without a text. */
export type ReadEvidence = {
  title: string | null;
  text: string;
  pages: number[];
  /** By what its bytes are, where that is plain. */
  mediaType: string | null;
  fault: PageFault | null;
};

/** Reads a document as evidence, outside of any transaction. `titles`: what it is cited as. @throws where the process reads nothing. */
export async function readGiven(
  { readDocument }: Context,
  given: GivenDocument,
  titles: readonly string[],
): Promise<ReadEvidence> {
  if (readDocument === undefined) throw new Error("this process reads no documents");
  const none = { title: null, text: "", pages: [], mediaType: given.mediaType };
  const wrong = statusFault(given.status);
  const image = imageType(given.bytes);
  if (image !== null) return { ...none, mediaType: image, fault: wrong };
  const read = await readDocument(given);
  if (!read.ok) return { ...none, fault: wrong ?? read.fault };
  const { article, pages, fault } = read.document;
  const { title, text } = article;
  if (text.length > LIMITS.articleCharacters) return { ...none, fault: "too_complex" };
  const isOther = titles.length > 0 && !titles.some((cited) => titleAgrees(cited, { title, text }));
  const empty = text === "" ? "empty" : null;
  return {
    ...{ title: lineOf(title ?? ""), text, pages, mediaType: given.mediaType },
    fault: wrong ?? fault ?? empty ?? (isOther ? "title_mismatch" : null),
  };
}

function statusFault(status: number | null): PageFault | null {
  if (status === null || status === 200) return null;
  return status === 404 || status === 410 ? "gone" : "http_error";
}

/** A title as it can be kept and shown: a document may hold anything there. */
const lineOf = (title: string): string | null =>
  title
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim()
    .slice(0, LIMITS.sourceTitleCharacters)
    .toWellFormed() || null;
