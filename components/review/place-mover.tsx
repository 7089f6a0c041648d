"use client";

import { useRef } from "react";
import { useBorders } from "@/components/annotator/borders";
import { Button } from "@/components/ui/button";
import type { Span } from "@/lib/core/text/span";
import type { TargetView } from "@/lib/schemas/claim";
import { ChangedWords } from "./place-words";
import { useHydrated } from "./use-hydrated";

type Props = {
  target: Pick<TargetView, "id" | "start" | "end" | "state" | "exact">;
  /** What the button says. */
  label: string;
  /** Whether the key `b` presses it: the first of a panel. */
  hasKey: boolean;
  /** The words the preview is compared to. */
  before: string | null;
  onPlaced: (span: Span, words: string) => void;
};

/** Begins to move a place's borders in the article, and shows meanwhile what its words would be. It needs scripts, and is not there without. */
export function PlaceMover({ target, label, hasKey, before, onPlaced }: Props) {
  const { moving, begin } = useBorders();
  const button = useRef<HTMLButtonElement>(null);
  const isHydrated = useHydrated();
  if (!isHydrated) return null;
  const { id, start, end, state } = target;
  const span = state === "gone" ? null : { start, end };
  return (
    <>
      {moving?.id === id && moving.words !== "" && <ChangedWords before={before} after={moving.words} />}
      <div>
        <Button
          ref={button}
          size="small"
          keys={hasKey ? "b" : undefined}
          data-shortcut={hasKey ? "b" : undefined}
          aria-pressed={moving?.id === id}
          onClick={() =>
            begin({ id, span, near: start }, (placed) => {
              button.current?.focus({ preventScroll: true });
              if (placed !== null) onPlaced(placed.span, placed.words);
            })
          }
        >
          {label}
        </Button>
      </div>
    </>
  );
}
