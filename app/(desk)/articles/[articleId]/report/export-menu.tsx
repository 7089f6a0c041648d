import { Disclosure } from "@/components/ui/disclosure";
import type { FormatName } from "@/lib/core/report/format-name";
import { FORMAT_NAMES } from "@/lib/core/report/format-name";
import styles from "./export-menu.module.css";

const FORMAT_WORDS = {
  html: ["HTML", "One file to publish, mail or print"],
  md: ["Markdown", "For editors and wikis"],
  csv: ["CSV", "A row per claim, review and source"],
  json: ["JSON", "The whole report as data"],
  claimreview: ["ClaimReview", "What search engines read"],
  webannotation: ["Web Annotation", "The W3C’s JSON-LD"],
} satisfies Record<FormatName, readonly [name: string, use: string]>;

/** Every format as a plain link that downloads, so that it works without scripts. */
export function ExportMenu({ articleId }: { articleId: string }) {
  return (
    <Disclosure label="Export" look="primary">
      <ul>
        {FORMAT_NAMES.map((format) => {
          const [name, use] = FORMAT_WORDS[format];
          return (
            <li key={format}>
              <a className={styles.item} href={`/api/v1/articles/${articleId}/report?format=${format}`} download>
                <span className={styles.name}>{name}</span>
                <span className={styles.use}>{use}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}
