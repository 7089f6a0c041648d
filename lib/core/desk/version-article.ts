import { renderAnnotatedBlocks } from "../report/annotated-blocks";
import { escapeHtml } from "../report/escape-html";
import { html } from "../report/html-parts";
import { verdictMark } from "../report/verdict-mark";
import { claimMarks, type DeskArticle, furnitureWords } from "./desk-article";
import type { MarginNote } from "./margin-notes";

/** DOM id of the note on a claim; the number in the text leads to it. */
export const noteAnchorId = (claimId: string) => `note-${claimId}`;

/**
 * A version of an article to be read as it was: its claims marked as on the desk, each with its note after the block in which
 * it starts. Numbers lead to the notes and notes to the claim on the desk, so that it is whole without scripts.
 */
export function versionArticleHtml(article: DeskArticle, notes: readonly MarginNote[]): string {
  const byId = new Map(notes.map((note) => [note.id, note]));
  const spans = notes.flatMap((note) => claimMarks(note, `#${noteAnchorId(note.id)}`));
  const noted = new Set<string>();
  return renderAnnotatedBlocks(article.blocks, article.text, spans, {
    titleLevel: 1,
    direction: article.direction,
    furniture: { summary: furnitureWords },
    after: (_index, starting) => {
      const fresh = [...new Set(starting.map(({ claim }) => claim))].filter((id) => !noted.has(id));
      for (const id of fresh) noted.add(id);
      const written = fresh.flatMap((id) => byId.get(id) ?? []).map((note) => noteHtml(note, article.path));
      return written.length === 0 ? "" : `<div class="notes" lang="en" dir="ltr">${written.join("")}</div>\n`;
    },
  });
}

function noteHtml({ id, number, look, words }: MarginNote, path: string): string {
  const href = escapeHtml(`${path}/claims/${id}`);
  return html`<p class="note v-${look.tone}" id="${noteAnchorId(id)}"><a class="note-verdict" href="${href}">${verdictMark(look.shape)}${number} · <bdi>${escapeHtml(look.word)}</bdi></a><span class="note-words">${escapeHtml(words)}</span></p>`;
}
