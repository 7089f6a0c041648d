"use client";

import { useEffect, useRef } from "react";
import type { FieldError } from "@/lib/core/result";
import styles from "./error-summary.module.css";
import { fieldId } from "./field-id";

type Props = {
  /** What did not happen: "The article was not imported." */
  title: string;
  /** Said below the title when no field is to blame, or as well. */
  message?: string | undefined;
  errors?: readonly FieldError[] | undefined;
};

/** What is wrong with a form, in one place, with links to the fields. It takes the focus when it appears, so that nobody has to look for it. */
export function ErrorSummary({ title, message, errors = [] }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const signature = `${message}\n${errors.map((error) => `${error.path}\n${error.message}`).join("\n")}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new set of errors takes the focus again
  useEffect(() => box.current?.focus(), [signature]);
  return (
    <div ref={box} role="alert" tabIndex={-1} className={styles.summary}>
      <p className={styles.title}>{title}</p>
      {message && <p>{message}</p>}
      {errors.length > 0 && (
        <ul className={styles.list}>
          {errors.map((error) => (
            <li key={error.path}>
              <a href={`#${fieldId(error.path)}`}>{error.message}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
