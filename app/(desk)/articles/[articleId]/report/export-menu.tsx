import { Disclosure } from "@/components/ui/disclosure";
import { FORMAT_NAMES } from "@/lib/core/report/format-name";
import { FORMATS } from "@/lib/formats/formats";
import styles from "./export-menu.module.css";

/** Every format as a plain link that downloads, so that it works without scripts. */
export function ExportMenu({ articleId, version }: { articleId: string /** Absent: the newest. */; version?: number }) {
  const rest = version === undefined ? "" : `&version=${version}`;
  return (
    <Disclosure label="Export" look="primary">
      <ul>
        {FORMAT_NAMES.map((format) => (
          <li key={format}>
            <a className={styles.item} href={`/api/v1/articles/${articleId}/report?format=${format}${rest}`} download>
              <span className={styles.name}>{FORMATS[format].label}</span>
              <span className={styles.use}>{FORMATS[format].describe}</span>
            </a>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
