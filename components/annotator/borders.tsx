"use client";

import { usePathname } from "next/navigation";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import {
  type BorderEvent,
  type BorderState,
  hasMoved,
  reduceBorders,
  startBorders,
} from "@/lib/core/desk/border-state";
import type { FlatSentences } from "@/lib/core/desk/sentence-at";
import type { ReadingText } from "@/lib/core/desk/span-borders";
import type { Span } from "@/lib/core/text/span";
import { articleElement, readText } from "./article-dom";

/** A place whose borders are being moved: of which target, where it would be, and the words there. */
export type MovingPlace = { id: string; state: BorderState; text: string; words: string };

/** Is told where the place was put; `null` when it was left where it was. */
type Done = (placed: { span: Span; words: string } | null) => void;

type Borders = {
  moving: MovingPlace | null;
  begin: (place: { id: string; span: Span | null; near: number }, done: Done) => void;
  send: (event: BorderEvent) => void;
  save: () => void;
  leave: () => void;
};

const never = () => {};
const Context = createContext<Borders>({ moving: null, begin: never, send: never, save: never, leave: never });

/** What the panel begins and the article does. */
export const useBorders = (): Borders => useContext(Context);

/** The sentences as they were first given, while others are equal: the page is made anew when a colleague changes something, and the text is still the same. */
function useSteady(sentences: FlatSentences): FlatSentences {
  const [kept, setKept] = useState(sentences);
  if (kept === sentences) return kept;
  if (kept.length === sentences.length && kept.every((offset, index) => offset === sentences[index])) return kept;
  setKept(sentences);
  return sentences;
}

/** Holds the one place whose borders are moved. The text is read off the page when it begins. */
export function BordersProvider({ sentences: given, children }: { sentences: FlatSentences; children: ReactNode }) {
  const sentences = useSteady(given);
  const [moving, setMoving] = useState<MovingPlace | null>(null);
  const reading = useRef<ReadingText>({ text: "", sentences });
  const now = useRef<MovingPlace | null>(null);
  const done = useRef<Done>(never);
  const pathname = usePathname();

  const show = useCallback((id: string, state: BorderState) => {
    const { text } = reading.current;
    now.current = { id, state, text, words: state.span === null ? "" : text.slice(state.span.start, state.span.end) };
    setMoving(now.current);
  }, []);
  const end = useCallback((placed: Parameters<Done>[0]) => {
    if (now.current === null) return;
    now.current = null;
    setMoving(null);
    done.current(placed);
  }, []);

  // Going elsewhere, or another text, leaves the place where it was.
  // biome-ignore lint/correctness/useExhaustiveDependencies: that these change is what counts
  useEffect(() => () => end(null), [pathname, sentences, end]);

  const borders = useMemo((): Borders => {
    return {
      moving,
      begin: ({ id, span, near }, whenDone) => {
        const article = articleElement();
        if (article === null) return;
        end(null);
        reading.current = { text: readText(article), sentences };
        done.current = whenDone;
        show(id, startBorders(span, near));
        article.focus({ preventScroll: true });
      },
      send: (event) => {
        const place = now.current;
        if (place !== null) show(place.id, reduceBorders(place.state, event, reading.current));
      },
      save: () => {
        const place = now.current;
        if (place === null) return;
        const { span } = place.state;
        end(span === null || !hasMoved(place.state) ? null : { span, words: place.words });
      },
      leave: () => end(null),
    };
  }, [moving, sentences, show, end]);
  return <Context value={borders}>{children}</Context>;
}
