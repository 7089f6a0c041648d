import { Fragment } from "react";
import type { Span } from "@/lib/core/text/span";
import styles from "./capture-text.module.css";

/** The words of a capture, as text alone, with the parts of a quote marked; each paragraph runs its own way. */
export function CaptureText({ text, marks }: { text: string; marks: readonly Span[] }) {
  return (
    <div className={styles.text}>
      {marks.map(({ start, end }, index) => (
        <Fragment key={start}>
          {text.slice(marks[index - 1]?.end ?? 0, start)}
          <mark id={index === 0 ? "quote" : undefined} className={styles.mark}>
            {text.slice(start, end)}
          </mark>
        </Fragment>
      ))}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </div>
  );
}
