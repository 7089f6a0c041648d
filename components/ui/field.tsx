import type { ReactNode } from "react";
import styles from "./field.module.css";
import { fieldId } from "./field-id";

/** What the control inside a field is given: spread it. */
export type FieldControl = {
  id: string;
  name: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};

type Props = {
  /** Name of the form field; also makes the id that an `ErrorSummary` links to. */
  name: string;
  label: ReactNode;
  /** One sentence that helps before anything goes wrong. */
  hint?: ReactNode;
  /** What is wrong and what to do, shown in words under the control. */
  error?: string | undefined;
  /** Says "optional" beside the label. */
  optional?: boolean;
  children: (control: FieldControl) => ReactNode;
};

/** A labelled control with its hint and its error tied to it. */
export function Field({ name, label, hint, error, optional, children }: Props) {
  const id = fieldId(name);
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
        {optional && <span className={styles.optional}> optional</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {children({ id, name, "aria-describedby": described || undefined, "aria-invalid": error ? true : undefined })}
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}
