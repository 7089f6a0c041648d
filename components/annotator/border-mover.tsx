"use client";

import { useEffect } from "react";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { borderWords } from "@/lib/core/desk/border-state";
import type { Direction } from "@/lib/core/text/direction";
import { articleElement } from "./article-dom";
import { BorderHandles } from "./border-handles";
import { BorderTool } from "./border-tool";
import { useBorders } from "./borders";
import { paintMoving } from "./paint-cursor";
import { useBorderKeys } from "./use-border-keys";
import { useBorderTaps } from "./use-border-taps";

/** The island that moves a claim's borders in the article: by keys, by two handles, by marking other words. */
export function BorderMover({ direction }: { direction: Direction }) {
  const { moving } = useBorders();
  return moving === null ? null : <Mover direction={direction} />;
}

function Mover({ direction }: { direction: Direction }) {
  const { moving, send, save, leave } = useBorders();
  const span = moving?.state.span ?? null;
  useBorderKeys(direction === "rtl");
  useBorderTaps(send);
  useEffect(() => {
    paintMoving(articleElement(), span);
    return () => paintMoving(null, null);
  }, [span]);
  if (moving === null) return null;
  const { state, text } = moving;
  return (
    <>
      <VisuallyHidden>
        <span role="status">
          {span === null
            ? "Mark the words that carry the claim now."
            : `${state.edge === "end" ? "Ends" : "Starts"}: ${borderWords(text, state)}`}
        </span>
      </VisuallyHidden>
      {span !== null && <BorderHandles span={span} edge={state.edge} send={send} />}
      <BorderTool state={state} send={send} save={save} leave={leave} />
    </>
  );
}
