"use client";

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { fieldId } from "@/components/ui/field-id";
import { Kbd } from "@/components/ui/kbd";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { type DraftSource, emptySource } from "@/lib/core/review-form/draft";
import { sourcesFromPaste } from "@/lib/core/review-form/source-from-paste";
import styles from "./evidence.module.css";
import { SourceFields } from "./source-fields";
import { SourceRow } from "./source-row";
import { useHydrated } from "./use-hydrated";

type Props = {
  sources: DraftSource[];
  errors: Readonly<Record<string, string>>;
  /** What stands in the paste field; sent along as one more source. */
  paste: string;
  onPaste: (text: string) => void;
  onChange: (sources: DraftSource[]) => void;
};

/** The evidence: sources in an order that can change, and one field that makes a source of whatever is pasted. */
export function Evidence({ sources, errors, paste, onPaste, onChange }: Props) {
  const hydrated = useHydrated();
  const [added, setAdded] = useState<ReadonlySet<number>>(new Set());
  const [removed, setRemoved] = useState<{ source: DraftSource; index: number } | null>(null);
  const [news, setNews] = useState("");
  const undo = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const moved = useRef<{ id: number; by: -1 | 1 } | null>(null);
  const id = fieldId("sources");

  useEffect(() => {
    if (removed !== null) undo.current?.focus();
  }, [removed]);

  // A row that moves takes the focus along; at an end its other button has it.
  useEffect(() => {
    if (moved.current === null || sources.length === 0) return;
    const row = list.current?.querySelector(`[data-source="${moved.current.id}"]`);
    const wanted = row?.querySelector<HTMLButtonElement>(`[data-move="${moved.current.by}"]:not(:disabled)`);
    (wanted ?? row?.querySelector<HTMLButtonElement>("[data-move]:not(:disabled)"))?.focus();
    moved.current = null;
  }, [sources]);

  const add = (text: string) => {
    const fresh = sourcesFromPaste(text, sources);
    if (fresh.length === 0) return;
    setAdded(new Set([...added, ...fresh.map((source) => source.id)]));
    onPaste("");
    setRemoved(null);
    setNews(fresh.length === 1 ? `Added “${fresh[0]?.title}”.` : `Added ${fresh.length} sources.`);
    onChange([...sources, ...fresh]);
  };
  const addOnEnter = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    add(paste);
  };
  const move = (index: number, by: -1 | 1) => {
    const source = sources[index];
    if (source === undefined) return;
    const rest = sources.filter((_, other) => other !== index);
    moved.current = { id: source.id, by };
    setNews(`“${source.title}” is now ${index + by + 1} of ${sources.length}.`);
    onChange([...rest.slice(0, index + by), source, ...rest.slice(index + by)]);
  };
  const remove = (index: number) => {
    const source = sources[index];
    if (source === undefined) return;
    setRemoved({ source, index });
    onChange(sources.filter((_, other) => other !== index));
  };
  const putBack = () => {
    if (removed === null) return;
    const at = Math.min(removed.index, sources.length);
    onChange([...sources.slice(0, at), removed.source, ...sources.slice(at)]);
    moved.current = { id: removed.source.id, by: 1 };
    setRemoved(null);
  };

  return (
    <section className={styles.evidence} aria-labelledby="evidence">
      <h3 id="evidence" className={styles.heading}>
        Evidence <Kbd keys="e" />
      </h3>
      {sources.length > 0 && (
        <ol ref={list} className={styles.list}>
          {sources.map((source, index) => (
            <SourceRow
              key={source.id}
              index={index}
              count={sources.length}
              source={source}
              errors={errors}
              fresh={added.has(source.id)}
              onChange={(changed) => onChange(sources.map((other, at) => (at === index ? changed : other)))}
              onMove={(by) => move(index, by)}
              onRemove={() => remove(index)}
            />
          ))}
        </ol>
      )}
      {removed !== null && (
        <p className={styles.removed}>
          <span>Removed “{removed.source.title.trim() || "a source"}”.</span>
          <Button ref={undo} look="quiet" size="small" onClick={putBack}>
            Undo
          </Button>
        </p>
      )}
      <label htmlFor={id} className={styles.pasteLabel}>
        <VisuallyHidden>Paste a link or a citation</VisuallyHidden>
      </label>
      <textarea
        id={id}
        name="paste"
        dir="auto"
        rows={1}
        autoComplete="off"
        className={styles.paste}
        placeholder="Paste a link or a citation"
        data-shortcut="e"
        value={paste}
        aria-invalid={errors.sources ? true : undefined}
        aria-describedby={errors.sources ? `${id}-error` : undefined}
        enterKeyHint="done"
        onChange={(event) => onPaste(event.target.value)}
        onKeyDown={addOnEnter}
        onPaste={(event) => {
          if (paste !== "") return;
          event.preventDefault();
          add(event.clipboardData.getData("text/plain"));
        }}
      />
      {errors.sources && (
        <p id={`${id}-error`} className={styles.error}>
          {errors.sources}
        </p>
      )}
      <VisuallyHidden>
        <span aria-live="polite">{news}</span>
      </VisuallyHidden>
      {!hydrated && <EmptyRows first={sources.length} errors={errors} />}
    </section>
  );
}

/** Without scripts: three rows to fill in; what stays blank is not sent on. */
function EmptyRows({ first, errors }: { first: number; errors: Props["errors"] }) {
  return (
    <noscript>
      {[0, 1, 2].map((row) => (
        <details key={row} className={styles.blank}>
          <summary>Source {first + row + 1}</summary>
          <SourceFields index={first + row} source={emptySource(first + row)} errors={errors} onChange={() => {}} />
        </details>
      ))}
    </noscript>
  );
}
