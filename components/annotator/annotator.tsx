"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { DeskKey } from "@/lib/core/desk/desk-keys";
import type { FlatSentences } from "@/lib/core/desk/sentence-at";
import { readTargets, writeTarget } from "@/lib/core/desk/target-parameter";
import type { Direction } from "@/lib/core/text/direction";
import type { Span } from "@/lib/core/text/span";
import { articleElement } from "./article-dom";
import { BorderMover } from "./border-mover";
import { useBorders } from "./borders";
import { ClaimChoice, type ClaimChoiceState } from "./claim-choice";
import { ClaimTool } from "./claim-tool";
import { claimIdsIn, neighbourOf, showActive } from "./claims-in-article";
import { KeySheet } from "./key-sheet";
import { paintCursor, paintPlaces } from "./paint-cursor";
import { pressShortcut } from "./press-shortcut";
import { useActiveClaim } from "./use-active-claim";
import { useArticlePointer } from "./use-article-pointer";
import { useDeskKeys } from "./use-desk-keys";
import { useReading } from "./use-reading";

type Props = {
  /** Path of the article on the desk. */
  path: string;
  direction: Direction;
  /** The sentences one reads through; a new value stands for new markup of the article. */
  sentences: FlatSentences;
  /** The version that is shown: what is marked, is marked in it. */
  version: number;
  mayClaim: boolean;
};

const overlaps = (one: Span) => (other: Span) => one.start < other.end && other.start < one.end;

/** Places of a claim being written that are shown in the article. */
const MOST_PAINTED = 50;

/** The island that makes the article answer: reading cursor, selection, claims under the pointer, keys. The article itself is no component; this works on it by delegation. */
export function Annotator({ path, direction, sentences, version, mayClaim }: Props) {
  const router = useRouter();
  const pathname = usePathname();
  const { reading, send } = useReading(sentences);
  const [choice, setChoice] = useState<ClaimChoiceState | null>(null);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const active = useActiveClaim();
  const { moving, send: sendBorders } = useBorders();
  const isMoving = moving !== null;
  const isClaiming = pathname.endsWith("/claims/new");
  const query = useSearchParams();
  const markedIn = query.get("in");
  // Places marked in another version are elsewhere in this text.
  const isHere = markedIn === null || markedIn === String(version);
  const at = isHere ? query.getAll("at").join(" ") : "";
  const was = [...query.getAll("was"), ...(isHere ? [] : query.getAll("at"))].join(" ");
  const scrolledTo = useRef<string | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `sentences` stands for the article's markup
  useEffect(() => {
    const article = articleElement();
    if (article === null) return;
    showActive(article, active, scrolledTo.current !== active);
    scrolledTo.current = active;
  }, [active, sentences]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `sentences` stands for the article's markup
  useEffect(() => {
    const article = articleElement();
    const { state, span } = reading;
    // What is selected by pointer shows already, in the browser's own colour; what is being claimed, in the colour of its places.
    const isShown = state.isOffered && state.selection !== null;
    const isPlace = isClaiming && span !== null && readTargets(at.split(" "), MOST_PAINTED).some(overlaps(span));
    if (article !== null) paintCursor(article, isMoving || isShown || isPlace ? null : span);
    return () => paintCursor(null, null);
  }, [reading, sentences, isClaiming, at, isMoving]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `sentences` stands for the article's markup
  useEffect(() => {
    if (isClaiming) paintPlaces(articleElement(), readTargets(at.split(" "), MOST_PAINTED));
    return () => paintPlaces(null, []);
  }, [isClaiming, at, sentences]);

  const openClaim = useCallback(
    (id: string) => {
      setChoice(null);
      router.push(`${path}/claims/${id}`, { scroll: false });
    },
    [path, router],
  );

  const startClaim = useCallback(
    (span: Span | null) => {
      if (span === null || !mayClaim) return false;
      const others = isClaiming ? at.split(" ").filter((place) => place !== "" && place !== writeTarget(span)) : [];
      const places = [...others, writeTarget(span)].map((place) => ["at", place]);
      const typedFor = isClaiming && was !== "" ? was.split(" ").map((place) => ["was", place]) : [];
      const marked = new URLSearchParams([...places, ["in", String(version)], ...typedFor]);
      document.getSelection()?.removeAllRanges();
      send({ type: "leave" });
      router.push(`${path}/claims/new?${marked}`, { scroll: false });
      return true;
    },
    [at, isClaiming, mayClaim, path, router, send, version, was],
  );

  const letGo = useCallback(() => {
    document.getSelection()?.removeAllRanges();
    send({ type: "escape" });
  }, [send]);

  useArticlePointer({
    select: useCallback(
      (span) => {
        if (!isMoving) return void send({ type: "select", span });
        sendBorders({ type: "put", span });
        document.getSelection()?.removeAllRanges();
      },
      [isMoving, send, sendBorders],
    ),
    place: useCallback((offset, byTouch) => send({ type: "place", offset, byTouch }), [send]),
    openClaim,
    choose: setChoice,
  });

  const onKey = useCallback(
    (key: DeskKey): boolean => {
      const article = articleElement();
      if (article === null) return false;
      switch (key.do) {
        case "step":
        case "extend": {
          document.getSelection()?.removeAllRanges();
          const { span } = send(key.do === "step" ? { type: "step", by: key.by } : { ...key, type: "extend" });
          // Enter must mean the words, not a link that was pressed before.
          if (span !== null) article.focus({ preventScroll: true });
          return span !== null;
        }
        case "claim":
          return startClaim(reading.span);
        case "cancel":
          if (reading.span === null) return pressShortcut("Escape");
          letGo();
          return true;
        case "go": {
          const next = neighbourOf(claimIdsIn(article), active, key.by);
          if (next !== null) openClaim(next);
          return next !== null;
        }
        case "help":
          setHelpOpen(true);
          return true;
        case "shortcut":
          return pressShortcut(key.key);
      }
    },
    [active, letGo, openClaim, reading.span, send, startClaim],
  );
  useDeskKeys({ rtl: direction === "rtl", onKey });

  return (
    <>
      <VisuallyHidden>
        <span role="status">{isMoving || reading.state.isOffered ? "" : reading.words}</span>
      </VisuallyHidden>
      {reading.state.isOffered && reading.span !== null && mayClaim && !isMoving && (
        <ClaimTool
          span={reading.span}
          joins={isClaiming}
          onClaim={() => startClaim(reading.span)}
          onCancel={() => {
            letGo();
            send({ type: "leave" });
          }}
        />
      )}
      <BorderMover direction={direction} />
      {choice !== null && <ClaimChoice choice={choice} onChoose={openClaim} onClose={() => setChoice(null)} />}
      <KeySheet isOpen={isHelpOpen} onOpenChange={setHelpOpen} />
    </>
  );
}
