import type { VersionText } from "@/lib/core/anchor/carried";
import type { Block } from "@/lib/core/text/block";
import { toCanonicalText } from "@/lib/core/text/canonical-text";
import { findSentences } from "@/lib/core/text/sentences";

/** A version of an article from plain text with one paragraph a line, as importing would make it. */
export function versionOf(raw: string, language = "en"): VersionText & { blocks: Block[] } {
  const { text } = toCanonicalText(raw);
  const blocks: Block[] = [];
  for (const match of text.matchAll(/[^\n]+/g))
    blocks.push({ kind: "paragraph", start: match.index, end: match.index + match[0].length });
  return { text, blocks, sentences: findSentences(text, blocks, language) };
}
