import { joinClasses } from "@/components/ui/join-classes";
import type { DiffPart } from "@/lib/core/text/diff-part";
import { VisibleText } from "./visible-text";
import styles from "./word-diff.module.css";

type Props = {
  parts: readonly DiffPart[];
  /** One side only: the words as they were, or as they are. Default both, in one line. */
  side?: "before" | "after";
};

/** Old and new words where they stand: what went is struck out, what came is underlined. Screen readers are told in words. */
export function WordDiff({ parts, side }: Props) {
  return withPlaces(parts).map(({ at, op, text }) => {
    if (op === "equal") return <VisibleText key={at} text={text} />;
    if (op === "delete") return side === "after" ? null : <Removed key={at} text={text} />;
    return side === "before" ? null : <Inserted key={at} text={text} />;
  });
}

type Whole = { text: string /** Not a part of a paragraph but all of it. */; whole?: boolean };

export function Removed({ text, whole = false }: Whole) {
  return (
    <del className={joinClasses(styles.removed, whole && styles.whole)}>
      <VisibleText text={text} />
    </del>
  );
}

export function Inserted({ text, whole = false }: Whole) {
  return (
    <ins className={joinClasses(styles.inserted, whole && styles.whole)}>
      <VisibleText text={text} />
    </ins>
  );
}

/** Parts with where they begin among all the words, which tells two equal ones apart. */
function withPlaces(parts: readonly DiffPart[]): (DiffPart & { at: number })[] {
  let at = 0;
  return parts.map((part) => {
    const placed = { ...part, at };
    at += part.text.length + 1;
    return placed;
  });
}
