import styles from "@/components/ui/described-link.module.css";
import { Disclosure } from "@/components/ui/disclosure";
import { FORMAT_NAMES } from "@/lib/core/report/format-name";
import type { Report } from "@/lib/core/report/report";
import { FORMATS, type Format } from "@/lib/formats/formats";

type Props = {
  articleId: string;
  report: Report;
  /** Absent: the newest. */
  version?: number;
};

/** Every format as a plain link that downloads, so that it works without scripts. */
export function ExportMenu({ articleId, report, version }: Props) {
  const rest = version === undefined ? "" : `&version=${version}`;
  return (
    <Disclosure label="Export" look="primary">
      <ul>
        {FORMAT_NAMES.map((format) => (
          <li key={format}>
            <a className={styles.item} href={`/api/v1/articles/${articleId}/report?format=${format}${rest}`} download>
              <span className={styles.name}>{FORMATS[format].label}</span>
              <span className={styles.use}>{FORMATS[format].describe}</span>
              {notesOf(FORMATS[format], report).map((note) => (
                <span key={note} className={styles.note}>
                  {note}
                </span>
              ))}
            </a>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** What the file will not say, as a sentence of the menu. */
function notesOf({ notes }: Format, report: Report): string[] {
  return (notes?.(report) ?? []).flatMap((note) =>
    note === "" ? [] : [`${note.charAt(0).toUpperCase()}${note.slice(1)}.`],
  );
}
