"use client";

import Link from "next/link";
import { LocalDate } from "@/components/ui/local-date";
import type { Citation } from "@/lib/core/review/evidence";
import { sourceName } from "@/lib/core/review/source-name";
import type { CitationCapture, QuoteFindingView } from "@/lib/schemas/capture";
import { captureHref, sourceHref } from "./capture-href";
import styles from "./capture-line.module.css";
import { useCaptures } from "./captures-shown";

type Props = { source: Pick<Citation, "url" | "citation" | "title" | "quote"> };

/** Under a citation: whether its source was captured, and whether its quote is there. Nothing while nothing may be known of it. */
export function CaptureLine({ source }: Props) {
  const name = sourceName(source);
  const quote = source.quote?.trim() || null;
  const items = useCaptures().filter((item) => item.source === name);
  const item = items.find((one) => one.quote === quote) ?? items[0];
  if (item === undefined) return null;
  // A quote that was just typed is looked for once it is saved and the page is read again.
  return <Line item={item.quote === quote ? item : { ...item, quote: null, finding: null }} />;
}

function Line({ item }: { item: CitationCapture }) {
  const { sourceId, capture, isWaiting, finding, quote } = item;
  const source = sourceHref(sourceId);
  if (capture === null) {
    return (
      <p className={styles.line}>
        <span>{isWaiting ? "Being captured" : "Not captured"}</span>
        <Link href={source} prefetch={false}>
          {isWaiting ? "Look again" : "Capture it"}
        </Link>
      </p>
    );
  }
  if (capture.fault !== null) {
    return (
      <p className={styles.line}>
        <span className={styles.wrong}>
          <b>Not captured.</b> {capture.fault.message}
        </span>
        <Link href={source} prefetch={false}>
          Try again or upload your own
        </Link>
      </p>
    );
  }
  return (
    <p className={styles.line}>
      <span>
        Captured <LocalDate iso={capture.capturedAt} time={false} />
      </span>
      {finding !== null && <Finding finding={finding} />}
      <Link href={captureHref(sourceId, capture.id, quote)} prefetch={false}>
        View capture
      </Link>
    </p>
  );
}

function Finding({ finding: { found, page } }: { finding: QuoteFindingView }) {
  if (!found) return <b className={styles.wrong}>Quote not found: check</b>;
  return <span className={styles.found}>Quote found on {page === null ? "the page" : `page ${page}`}</span>;
}
