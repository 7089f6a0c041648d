import { Button } from "@/components/ui/button";
import styles from "./import-submit.module.css";

/** The form's ways on; on a phone they stay at the bottom of the screen. */
export function ImportSubmit({ pending, previewed }: { pending: boolean; previewed: boolean }) {
  const busy = pending || undefined;
  return (
    <div className={styles.bar}>
      {previewed && (
        <Button type="submit" look="primary" name="intent" value="import" aria-disabled={busy}>
          Import
        </Button>
      )}
      <Button type="submit" look={previewed ? "plain" : "primary"} name="intent" value="preview" aria-disabled={busy}>
        {previewed ? "Preview again" : "Preview"}
      </Button>
      <p role="status" className={styles.status}>
        {pending ? "Reading…" : ""}
      </p>
    </div>
  );
}
