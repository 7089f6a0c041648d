"use client";

import { lazy, Suspense, useState } from "react";
import { Button } from "@/components/ui/button";
import { fieldId } from "@/components/ui/field-id";
import { Kbd } from "@/components/ui/kbd";
import { TextArea } from "@/components/ui/text-area";
import styles from "./rationale.module.css";
import { useHydrated } from "./use-hydrated";

/** The reader of Markdown is fetched when somebody wants to see what it makes. */
const Prose = lazy(() => import("./prose").then(({ Prose }) => ({ default: Prose })));

type Props = { value: string; error: string | undefined; onChange: (value: string) => void };

/** Why: Markdown, with a look at what readers will see. */
export function Rationale({ value, error, onChange }: Props) {
  const hydrated = useHydrated();
  const [preview, setPreview] = useState(false);
  const id = fieldId("rationale");
  return (
    <div className={styles.field}>
      <div className={styles.head}>
        <label htmlFor={id} className={styles.label}>
          Why
        </label>
        <Kbd keys="t" />
        {hydrated && value.trim() !== "" && (
          <Button
            look="quiet"
            size="small"
            className={styles.toggle}
            aria-pressed={preview}
            onClick={() => setPreview(!preview)}
          >
            Preview
          </Button>
        )}
      </div>
      <TextArea
        id={id}
        name="rationale"
        rows={4}
        className={styles.text}
        data-shortcut="t"
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={[`${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ")}
        onChange={(event) => onChange(event.target.value)}
      />
      {preview && value.trim() !== "" && (
        <section className={styles.preview} aria-label="Preview">
          <Suspense fallback={<p>…</p>}>
            <Prose markdown={value} />
          </Suspense>
        </section>
      )}
      <p id={`${id}-hint`} className={styles.hint}>
        A reader will ask. Markdown works: **strong**, *stress*, [link](https://…), lists.
      </p>
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}
