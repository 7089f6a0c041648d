import { LocalDate } from "@/components/ui/local-date";
import type { CaptureDetail } from "@/lib/schemas/capture";
import styles from "./capture-facts.module.css";

/** What is known of a capture beside its text; the headers that were answered are folded. */
export function CaptureFacts({ capture }: { capture: CaptureDetail }) {
  const { origin, capturedAt, capturedBy, url, finalUrl, status, mediaType, fileName, title, sha256, size } = capture;
  const rows: [name: string, value: string | null][] = [
    ["Title of the page", title],
    ["Address asked", url],
    ["Address that answered", finalUrl === url ? null : finalUrl],
    ["Answer", status === null ? null : `HTTP ${status}`],
    ["File", fileName],
    ["Type", mediaType],
    ["Size", sha256 === null ? null : `${size.toLocaleString("en")} bytes`],
    ["SHA-256", sha256],
  ];
  return (
    <div className={styles.facts}>
      <dl className={styles.list}>
        <div>
          <dt>{origin === "fetched" ? "Captured" : "Given"}</dt>
          <dd>
            <LocalDate iso={capturedAt} />
            {capturedBy !== null && (
              <>
                {" by "}
                <bdi>{capturedBy.name || "somebody who left"}</bdi>
              </>
            )}
          </dd>
        </div>
        {rows.map(
          ([name, value]) =>
            value !== null && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  <bdi className={name === "SHA-256" ? styles.hash : undefined}>{value}</bdi>
                </dd>
              </div>
            ),
        )}
      </dl>
      {capture.headers.length > 0 && (
        <details>
          <summary className={styles.summary}>{capture.headers.length} headers of the answer</summary>
          <pre className={styles.headers} dir="ltr">
            {capture.headers.map(([name, value]) => `${name}: ${value}`).join("\n")}
          </pre>
        </details>
      )}
    </div>
  );
}
