import Link from "next/link";
import type { SearchHit } from "@/lib/schemas/search";
import styles from "./hit-list.module.css";
import { KIND_LABELS } from "./kind-labels";
import { MarkedText } from "./marked-text";

/** What was found, the best first. `deskNames`: given where the reader has several desks. */
export function HitList({ hits, deskNames }: { hits: readonly SearchHit[]; deskNames: ReadonlyMap<string, string> }) {
  return (
    <ol className={styles.list}>
      {hits.map((hit) => (
        <HitRow key={hit.id} hit={hit} deskName={deskNames.get(hit.deskSlug)} />
      ))}
    </ol>
  );
}

function HitRow({ hit, deskName }: { hit: SearchHit; deskName: string | undefined }) {
  const { kind, title, snippet, path, language, direction, article, number, withdrawn, url } = hit;
  const words = (
    <bdi dir={direction ?? "auto"} lang={language ?? undefined}>
      <MarkedText {...title} />
    </bdi>
  );
  return (
    <li className={styles.row}>
      {path === null ? (
        <span className={styles.title}>{words}</span>
      ) : (
        <Link href={path} className={styles.title} prefetch={false}>
          {words}
        </Link>
      )}
      {snippet && (
        <p className={styles.snippet} dir={direction ?? "auto"} lang={language ?? undefined}>
          <MarkedText {...snippet} />
        </p>
      )}
      <ul className={styles.facts}>
        <li>
          {KIND_LABELS[kind].one}
          {number !== null && ` ${number}`}
        </li>
        {withdrawn && <li className={styles.withdrawn}>Withdrawn</li>}
        {article && (
          <li>
            <bdi>{article.title}</bdi>
          </li>
        )}
        {kind === "source" && url !== null && URL.canParse(url) && (
          <li>
            <bdi>{new URL(url).host}</bdi>
          </li>
        )}
        {deskName && (
          <li>
            <bdi>{deskName}</bdi>
          </li>
        )}
      </ul>
    </li>
  );
}
