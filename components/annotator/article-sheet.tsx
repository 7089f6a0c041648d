"use client";

import { memo, useMemo } from "react";
import { deskArticleHtml } from "@/lib/core/desk/desk-article";
import { type PackedNotes, unpackNotes } from "@/lib/core/desk/margin-notes";
import type { Block } from "@/lib/core/text/block";
import type { Direction } from "@/lib/core/text/direction";
import styles from "./article-sheet.module.css";

type Props = {
  text: string;
  blocks: readonly Block[];
  /** BCP 47. */
  language: string | null;
  direction: Direction;
  /** Path of the article on the desk. */
  path: string;
  /** The claims, the very object that `MarginNotes` is given: it is sent once. */
  packed: PackedNotes;
};

/**
 * The article with its claims marked, as one string. The server writes it into the page, complete without scripts; the
 * browser is sent the text and the claims as data, a third of the markup, and writes the same string when it takes over.
 */
export const ArticleSheet = memo(function ArticleSheet({ text, blocks, language, direction, path, packed }: Props) {
  const html = useMemo(
    () => deskArticleHtml({ text, blocks, direction, path }, unpackNotes(packed)),
    [text, blocks, direction, path, packed],
  );
  return (
    <article
      id="article"
      tabIndex={-1}
      className={styles.sheet}
      lang={language ?? undefined}
      dir={direction}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: made by our own core, which escapes every word of the article; tests hold it to that
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
});
