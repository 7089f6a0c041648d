import Link from "next/link";
import { LocalDate } from "@/components/ui/local-date";
import type { CaptureView } from "@/lib/schemas/capture";
import { captureHref } from "./capture-href";
import styles from "./capture-list.module.css";

/** A source's captures, newest first; one that is no evidence says why. */
export function CaptureList({ captures }: { captures: readonly CaptureView[] }) {
  return (
    <ol className={styles.list} aria-label="Captures">
      {captures.map((capture) => (
        <li key={capture.id} className={styles.row}>
          <Link href={captureHref(capture.sourceId, capture.id)} prefetch={false}>
            <LocalDate iso={capture.capturedAt} />
          </Link>
          <span className={capture.fault === null ? undefined : styles.wrong}>
            {capture.fault === null ? whatIs(capture) : capture.fault.message}
          </span>
          <span className={styles.meta}>
            {capture.capturedBy !== null && <bdi>{capture.capturedBy.name || "somebody who left"}</bdi>}
          </span>
        </li>
      ))}
    </ol>
  );
}

function whatIs({ origin, title, fileName, hasText }: CaptureView) {
  const name = <bdi>{(origin === "uploaded" ? fileName : title) ?? "The page"}</bdi>;
  return hasText ? name : <>{name}, without a text</>;
}
