import { formatLabel } from "@/components/article/format-label";
import { Notice } from "@/components/ui/notice";
import { fateSentence, rowSentence } from "@/lib/core/compare/version-words";
import { PreviewHead } from "../../../../import/preview-head";
import { TouchedPlaces } from "./touched-places";
import styles from "./version-preview.module.css";
import type { ShownPreview } from "./version-state";

/** What would happen, before anything is written. */
export function VersionPreviewPane({ preview }: { preview: ShownPreview }) {
  const { number, isSame, isOther, counts, rows, touched, language, direction } = preview;
  const nothingLeft = !isSame && rows.same + rows.moved + rows.changed === 0;
  return (
    <section aria-labelledby="what-happens" className={styles.preview}>
      <PreviewHead
        id="what-happens"
        title={isSame ? "This is the text you have: nothing to do" : `Version ${number}: ${fateSentence(counts)}`}
      >
        <p>{isSame ? `It is equal to version ${number - 1}, word for word.` : facts(preview)}</p>
      </PreviewHead>
      {isOther && !isSame && (
        <Notice
          tone="warn"
          role="status"
          title="The text, or the version it follows, is another one than you previewed"
        >
          Nothing was added. Look this over, then add it.
        </Notice>
      )}
      {nothingLeft && (
        <Notice tone="warn" title={`No paragraph of version ${number - 1} is left in this text`}>
          Is it the same article? If not, import it as one of its own.
        </Notice>
      )}
      {!isSame && <TouchedPlaces places={touched} language={language} direction={direction} />}
      <input type="hidden" name="fingerprint" value={preview.fingerprint} />
    </section>
  );
}

function facts({ rows, characters, format, removedCharacters: removed }: ShownPreview): string {
  const count = (value: number) => value.toLocaleString("en");
  const notes = [rowSentence(rows), `read as ${formatLabel(format)}`, `${count(characters)} characters`];
  if (removed > 0)
    notes.push(
      removed === 1 ? "1 that no text may hold was removed" : `${count(removed)} that no text may hold were removed`,
    );
  return `${notes.join(" · ")}.`;
}
