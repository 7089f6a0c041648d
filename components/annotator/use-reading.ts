import { useCallback, useRef, useState } from "react";
import {
  NOT_READING,
  type ReadingEvent,
  type ReadingState,
  reduceReading,
  selectedSpan,
} from "@/lib/core/desk/reading-state";
import type { FlatSentences } from "@/lib/core/desk/sentence-at";
import type { ReadingText } from "@/lib/core/desk/span-borders";
import type { Span } from "@/lib/core/text/span";
import { articleElement, readText } from "./article-dom";

/** Where the reader is, with the words a claim made now would stand on. */
export type Reading = { state: ReadingState; span: Span | null; words: string };

const NOWHERE: Reading = { state: NOT_READING, span: null, words: "" };

/** The reader's place and how to change it. `send` answers the place it led to. The text is read off the page, once, when it is first needed. */
export function useReading(sentences: FlatSentences): { reading: Reading; send: (event: ReadingEvent) => Reading } {
  const [reading, setReading] = useState(NOWHERE);
  const now = useRef(NOWHERE);
  const known = useRef<ReadingText | null>(null);
  const send = useCallback(
    (event: ReadingEvent) => {
      const article = articleElement();
      if (article === null) return now.current;
      if (known.current?.sentences !== sentences) known.current = { text: readText(article), sentences };
      const state = reduceReading(now.current.state, event, known.current);
      const span = selectedSpan(known.current, state);
      const words = span === null ? "" : known.current.text.slice(span.start, span.end);
      now.current = { state, span, words };
      setReading(now.current);
      return now.current;
    },
    [sentences],
  );
  return { reading, send };
}
