import { VisibleText } from "@/components/article/visible-text";
import { WordDiff } from "@/components/article/word-diff";
import type { PlaceContext } from "@/lib/core/desk/place-context";
import { diffWords } from "@/lib/core/text/diff-words";
import styles from "./place-words.module.css";

/** Words of the article as they stand there. */
export function Quote({ text }: { text: string }) {
  return (
    <span className={styles.quote} dir="auto">
      <VisibleText text={text} />
    </span>
  );
}

/** A place with the words around it, so that equal words can be told apart. */
export function QuoteInContext({ context: { before, exact, after } }: { context: PlaceContext }) {
  return (
    <span className={styles.quote} dir="auto">
      <span className={styles.around}>
        <VisibleText text={before} />
      </span>
      <b className={styles.here}>
        <VisibleText text={exact} />
      </b>
      <span className={styles.around}>
        <VisibleText text={after} />
      </span>
    </span>
  );
}

/** What stands at a place: as a diff when the words were others before. */
export function ChangedWords({ before, after }: { before: string | null; after: string }) {
  if (before === null || before === after) return <Quote text={after} />;
  return (
    <span className={styles.diff} dir="auto">
      <WordDiff parts={diffWords(before, after)} />
    </span>
  );
}
