"use client";

import { usePathname, useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { DeskKey } from "@/lib/core/desk/desk-keys";
import {
  extendBySentence,
  extendToWord,
  type FlatSentences,
  sentenceAt,
  stepSentence,
  trimSpan,
  wordEndsOf,
} from "@/lib/core/desk/reading-cursor";
import { writeTarget } from "@/lib/core/desk/target-parameter";
import type { Direction } from "@/lib/core/text/direction";
import type { Span } from "@/lib/core/text/span";
import { blockAt, offsetAt, rangeOf, selectedSpan, startOf, textOf } from "./article-dom";
import { ClaimChoice, type ClaimChoiceState } from "./claim-choice";
import { ClaimTool } from "./claim-tool";
import { claimIdsIn, neighbourOf, showActive } from "./claims-in-article";
import { KeySheet } from "./key-sheet";
import { paintCursor } from "./paint-cursor";
import { pressShortcut } from "./press-shortcut";
import { useDeskKeys } from "./use-desk-keys";

type Props = {
  /** Path of the article on the desk. */
  path: string;
  language: string;
  direction: Direction;
  sentences: FlatSentences;
  mayClaim: boolean;
};

/** What is marked to be claimed, and whether by a pointer: then a button offers the claim beside it. */
type Marked = { span: Span; byPointer: boolean; text: string };

/** The island that makes the article answer: reading cursor, selection, claims under the pointer, keys. The article itself is no component; this works on it by delegation. */
export function Annotator({ path, language, direction, sentences, mayClaim }: Props) {
  const router = useRouter();
  const pathname = usePathname();
  const [marked, setMarked] = useState<Marked | null>(null);
  const [choice, setChoice] = useState<ClaimChoiceState | null>(null);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const active = /\/claims\/([a-z0-9]+)$/.exec(pathname)?.[1] ?? null;
  const scrolledTo = useRef<string | null>(null);

  // The article's markup is replaced when anything on the desk changes; `sentences` is new with it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `sentences` stands for the article's markup
  useEffect(() => {
    const article = articleElement();
    if (article === null) return;
    showActive(article, active, scrolledTo.current !== active);
    scrolledTo.current = active;
  }, [active, sentences]);

  useEffect(() => {
    const article = articleElement();
    if (article !== null) paintCursor(marked === null ? null : rangeOf(article, marked.span));
  }, [marked]);

  const mark = useCallback((span: Span | null, byPointer: boolean) => {
    const article = articleElement();
    if (article === null || span === null) return setMarked(null);
    setMarked({ span, byPointer, text: textOf(article, span) });
    if (!byPointer) blockAt(article, span.end)?.scrollIntoView({ block: "nearest" });
  }, []);

  const openClaim = useCallback(
    (id: string) => {
      setChoice(null);
      router.push(`${path}/claims/${id}`, { scroll: false });
    },
    [path, router],
  );

  const startClaim = useCallback(() => {
    if (marked === null || !mayClaim) return;
    const open = new URLSearchParams(pathname.endsWith("/claims/new") ? window.location.search : "");
    const places = open.getAll("at").filter((at) => at !== writeTarget(marked.span));
    const query = new URLSearchParams([...places, writeTarget(marked.span)].map((at) => ["at", at]));
    document.getSelection()?.removeAllRanges();
    setMarked(null);
    router.push(`${path}/claims/new?${query}`, { scroll: false });
  }, [marked, mayClaim, path, pathname, router]);

  useArticlePointer({ sentences, mark, openClaim, choose: setChoice });

  const onKey = useCallback(
    (key: DeskKey): boolean => {
      const article = articleElement();
      if (article === null) return false;
      const span = marked?.span ?? null;
      if (key.do === "step") mark(stepSentence(sentences, span, key.by), false);
      else if (key.do === "help") setHelpOpen(true);
      else if (key.do === "cancel") {
        setMarked(null);
        setChoice(null);
      } else if (key.do === "go") {
        const next = neighbourOf(claimIdsIn(article), active, key.by);
        if (next !== null) openClaim(next);
      } else if (key.do === "shortcut") return pressShortcut(key.key);
      else if (span === null) return false;
      else if (key.do === "claim") startClaim();
      else
        mark(
          key.unit === "sentence"
            ? extendBySentence(sentences, span, key.by)
            : extendByWord(article, span, key.by, language),
          false,
        );
      return true;
    },
    [active, language, mark, marked, openClaim, sentences, startClaim],
  );
  useDeskKeys({ rtl: direction === "rtl", onKey });

  return (
    <>
      <VisuallyHidden>
        <span role="status">{marked !== null && !marked.byPointer ? marked.text : ""}</span>
      </VisuallyHidden>
      {marked?.byPointer && mayClaim && (
        <ClaimTool span={marked.span} onClaim={startClaim} onCancel={() => setMarked(null)} />
      )}
      {choice !== null && <ClaimChoice choice={choice} onChoose={openClaim} onClose={() => setChoice(null)} />}
      <KeySheet isOpen={isHelpOpen} onOpenChange={setHelpOpen} />
    </>
  );
}

const articleElement = () => document.getElementById("article");

/** The end one word further or back; at the end of a block, into the next one. */
function extendByWord(article: Element, span: Span, by: 1 | -1, language: string): Span {
  const block = blockAt(article, by === 1 ? span.end : Math.max(span.start, span.end - 1));
  if (block === null) return span;
  const moved = extendToWord(wordEndsOf(block.textContent ?? "", startOf(block), language), span, by);
  if (moved.end !== span.end || by === -1) return moved;
  const next = blockAt(article, span.end + 2);
  return next === null || next === block
    ? span
    : extendToWord(wordEndsOf(next.textContent ?? "", startOf(next), language), span, 1);
}

type PointerProps = {
  sentences: FlatSentences;
  mark: (span: Span | null, byPointer: boolean) => void;
  openClaim: (id: string) => void;
  choose: (choice: ClaimChoiceState) => void;
};

/** Dragging marks words, a tap marks a sentence, a click on a claim opens it, or lists the claims that share the words. */
function useArticlePointer({ sentences, mark, openClaim, choose }: PointerProps): void {
  useEffect(() => {
    const article = articleElement();
    if (article === null) return;
    const onClick = (event: MouseEvent) => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
      if (!(event.target instanceof Element)) return;
      const selected = selectedSpan(article);
      if (selected !== null) return mark(trimSpan(selected.span, selected.text), true);
      const link = event.target.closest("a[href]");
      const claimOfLink = link?.getAttribute("href")?.match(/\/claims\/([a-z0-9]+)$/)?.[1];
      if (claimOfLink !== undefined) {
        event.preventDefault();
        return openClaim(claimOfLink);
      }
      const claims = event.target.closest("mark")?.getAttribute("data-claims")?.split(" ") ?? [];
      const [only] = claims;
      if (claims.length > 1) return choose({ ids: claims, x: event.clientX, y: event.clientY });
      if (only !== undefined) return openClaim(only);
      const offset = offsetUnder(article, event);
      if (offset !== null) mark(sentenceAt(sentences, offset), isTouch(event));
    };
    article.addEventListener("click", onClick);
    return () => article.removeEventListener("click", onClick);
  }, [sentences, mark, openClaim, choose]);
}

const isTouch = (event: MouseEvent) => event instanceof PointerEvent && event.pointerType !== "mouse";

function offsetUnder(article: Element, event: MouseEvent): number | null {
  const point = document.caretPositionFromPoint?.(event.clientX, event.clientY);
  if (point) return offsetAt(article, point.offsetNode, point.offset);
  const range = document.caretRangeFromPoint?.(event.clientX, event.clientY);
  return range ? offsetAt(article, range.startContainer, range.startOffset) : null;
}
