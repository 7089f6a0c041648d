import { BlockPages } from "@/components/article/block-pages";
import { FORMAT_LABELS } from "@/components/article/format-label";
import { KindPicker } from "@/components/article/kind-picker";
import { languageName } from "@/components/article/language-name";
import { kindField } from "@/components/article/picked-block";
import { fieldId } from "@/components/ui/field-id";
import { LocalDate } from "@/components/ui/local-date";
import { Notice } from "@/components/ui/notice";
import { faultSentence } from "@/lib/core/intake/page-fault";
import styles from "./import-preview.module.css";
import type { ImportPreview } from "./import-state";
import { PreviewHead } from "./preview-head";

/** What was recognised: notes, then the article with each block's kind beside it. */
export function ImportPreviewPane({ preview }: { preview: ImportPreview }) {
  const { blockPage, carried, twins } = preview;
  return (
    <section aria-labelledby="recognised" className={styles.preview}>
      <PreviewHead id="recognised" title="What was recognised">
        <ul className={styles.notes}>
          {notes(preview).map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </PreviewHead>
      {preview.textChanged && (
        <Notice tone="warn" role="status" title="The text changed since the last preview">
          The kinds were read anew. Look it over, then import.
        </Notice>
      )}
      {preview.fault !== null && (
        <Notice tone="warn" role="status" title={faultSentence(preview.fault)}>
          Below is what was read. If that is not the whole article,{" "}
          <a href={`#${fieldId("content")}`}>paste the text instead</a>.
        </Notice>
      )}
      {preview.sameAddress.map((article) => (
        <Notice key={article.id} tone="warn" title="The desk has an article from this address">
          Imported <LocalDate iso={article.createdAt} />:{" "}
          <a href={`/articles/${article.id}`} target="_blank" rel="noreferrer">
            {article.title}
          </a>
          . Importing makes another one beside it.
        </Notice>
      ))}
      {twins.map((twin) => (
        <Notice key={twin.id} tone="warn" title="The desk has an article with this title">
          Imported <LocalDate iso={twin.createdAt} />:{" "}
          <a href={`/articles/${twin.id}`} target="_blank" rel="noreferrer">
            {twin.title}
          </a>
          . Importing makes another one beside it.
        </Notice>
      ))}
      <p className={styles.how}>
        Change a kind where it is wrong. Furniture is what the page carried around the article: it is kept and folded,
        and stays out of the report.
      </p>
      <div className={styles.list}>
        <KindPicker
          key={`${preview.fingerprint} ${blockPage.page}`}
          blocks={blockPage.blocks}
          language={preview.language}
          direction={preview.direction}
        />
        <BlockPages blockPage={blockPage} />
      </div>
      <input type="hidden" name="fingerprint" value={preview.fingerprint} />
      <input type="hidden" name="page" value={blockPage.page} />
      {carried.map(({ index, kind }) => (
        <input key={index} type="hidden" name={kindField(index)} value={kind} />
      ))}
    </section>
  );
}

function notes(preview: ImportPreview): string[] {
  const { removedCharacters: removed, furniture } = preview;
  const count = (value: number) => value.toLocaleString("en");
  return [
    `Read as ${FORMAT_LABELS[preview.kind]}`,
    ...(preview.url === null ? [] : [`From ${new URL(preview.url).host}`]),
    ...(preview.pageCount === 0 ? [] : [preview.pageCount === 1 ? "1 page" : `${count(preview.pageCount)} pages`]),
    `${count(preview.characters)} characters`,
    preview.blockPage.total === 1 ? "1 block" : `${count(preview.blockPage.total)} blocks`,
    ...(furniture === 0 ? [] : [`${count(furniture)} of them furniture`]),
    preview.language === null ? "Language: too short to tell" : `Language: ${languageName(preview.language)}`,
    ...(preview.direction === "rtl" ? ["Right to left"] : []),
    ...(removed === 0
      ? []
      : [
          removed === 1
            ? "1 character that no text may hold was removed"
            : `${count(removed)} characters that no text may hold were removed`,
        ]),
  ];
}
