import { Button } from "@/components/ui/button";
import styles from "./import-submit.module.css";

type Props = {
  pending: boolean;
  /** What is being waited for, where that is more than reading a text. */
  waiting?: string;
  /** Ends the waiting; absent where that is too short to be ended. */
  cancel?: () => void;
  previewed: boolean;
  /** What the form is for, once there is a preview to agree to: its `intent` and the button's words. */
  main: { intent: string; label: string } | null;
};

/** The form's ways on; on a phone they stay at the bottom of the screen. */
export function ImportSubmit({ pending, waiting = "Reading…", cancel, previewed, main }: Props) {
  const busy = pending || undefined;
  return (
    <div className={styles.bar}>
      {main && (
        <Button type="submit" look="primary" name="intent" value={main.intent} aria-disabled={busy}>
          {main.label}
        </Button>
      )}
      <Button type="submit" look={main ? "plain" : "primary"} name="intent" value="preview" aria-disabled={busy}>
        {previewed ? "Preview again" : "Preview"}
      </Button>
      <p role="status" className={styles.status}>
        {pending ? waiting : ""}
      </p>
      {pending && cancel && (
        <Button look="quiet" size="small" onClick={cancel}>
          Cancel
        </Button>
      )}
    </div>
  );
}
