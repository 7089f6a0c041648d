import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { diffWords } from "@/lib/core/text/diff-words";
import { VisibleText } from "./visible-text";
import styles from "./word-diff.module.css";

/** Old and new words in one line: what went is struck through, what came is heavy and underlined, and both are said to who cannot see it. */
export function WordDiff({ before, after }: { before: string; after: string }) {
  return (
    <p className={styles.diff} dir="auto">
      {diffWords(before, after).map(({ op, text }, index) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one diff never move
        if (op === "equal") return <VisibleText key={index} text={text} />;
        const Element = op === "delete" ? "del" : "ins";
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one diff never move
          <Element key={index} className={op === "delete" ? styles.old : styles.new}>
            <VisuallyHidden>
              <span lang="en">{op === "delete" ? " taken out: " : " put in: "}</span>
            </VisuallyHidden>
            <VisibleText text={text} />
            <VisuallyHidden>;</VisuallyHidden>
          </Element>
        );
      })}
    </p>
  );
}
