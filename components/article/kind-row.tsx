import { BLOCK_KINDS } from "@/lib/core/text/block";
import { BLOCK_KIND_LABELS } from "./block-kind-labels";
import styles from "./kind-row.module.css";
import { kindField, type PickedBlock } from "./picked-block";
import { VisibleText } from "./visible-text";

/** One block with the list of its kinds. The words take the look of the chosen kind at once, by style sheet alone. */
export function KindRow({ block }: { block: PickedBlock }) {
  const words = block.text.slice(0, 60);
  return (
    <div className={styles.row}>
      <select
        lang="en"
        dir="ltr"
        name={kindField(block.index)}
        defaultValue={block.kind}
        aria-label={`Kind of “${words}”`}
        className={styles.kind}
        autoComplete="off"
      >
        {BLOCK_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {BLOCK_KIND_LABELS[kind]}
          </option>
        ))}
      </select>
      <p className={styles.text}>
        <VisibleText text={block.text} />
        {block.cut > 0 && (
          <span
            className={styles.cut}
            lang="en"
            dir="ltr"
          >{` … ${block.cut.toLocaleString("en")} more characters`}</span>
        )}
      </p>
    </div>
  );
}
