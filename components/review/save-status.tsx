"use client";

import type { SaveState } from "@/lib/core/review-form/autosave";
import { CONFLICT_ID } from "./conflict";
import styles from "./save-status.module.css";
import { SavedAt } from "./saved-at";

/** "Saved" stands only where everything is. */
const WORDS = {
  idle: "Nothing written yet",
  editing: "Typing…",
  saving: "Saving…",
  saved: "Saved",
  conflict: "Two versions: choose above",
  offline: "Waiting for the server",
  signed_out: "Signed out",
  error: "See what is marked",
} satisfies Record<SaveState["phase"], string>;

/** Where the saving stands, in a word. It changes with every pause, so it is not read out; what needs attention is a notice of its own. */
export function SaveStatus({ state }: { state: SaveState }) {
  return (
    <p role="status" aria-live="off" className={styles.status}>
      {state.phase === "conflict" ? (
        <a href={`#${CONFLICT_ID}`}>{WORDS.conflict}</a>
      ) : (
        <span>{WORDS[state.phase]}</span>
      )}
      {state.phase === "saved" && state.savedAt !== null && (
        <span className={styles.time}>
          {" "}
          <SavedAt iso={state.savedAt} />
        </span>
      )}
    </p>
  );
}
