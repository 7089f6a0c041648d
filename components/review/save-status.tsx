"use client";

import { LocalDate } from "@/components/ui/local-date";
import type { SaveState } from "@/lib/core/review-form/autosave";
import styles from "./save-status.module.css";

const WORDS = {
  idle: "Nothing written yet",
  editing: "Not saved yet",
  saving: "Saving…",
  saved: "Saved",
  conflict: "Not saved: choose below what stays",
  offline: "Not saved: the server is not reached",
  signed_out: "Not saved: signed out",
  error: "Not saved: see what is marked",
} satisfies Record<SaveState["phase"], string>;

/** Where the saving stands, in a word. It changes with every pause, so it is not read out; what needs attention is a notice of its own. */
export function SaveStatus({ state }: { state: SaveState }) {
  return (
    <p role="status" aria-live="off" className={styles.status}>
      <span>{WORDS[state.phase]}</span>
      {state.phase === "saved" && state.savedAt !== null && (
        <span className={styles.time}>
          {" "}
          <LocalDate iso={state.savedAt} />
        </span>
      )}
    </p>
  );
}
