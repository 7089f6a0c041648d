"use client";

import { useEffect, useReducer, useRef, useState } from "react";
import { flushSync } from "react-dom";
import {
  advanceSaving,
  hasUnsaved,
  type SavedReview,
  type SaveState,
  startSaving,
} from "@/lib/core/review-form/autosave";
import { isSameDraft, type ReviewDraft } from "@/lib/core/review-form/draft";
import { keptInBrowser } from "./kept-in-browser";
import { putReview } from "./put-review";

/** How long nothing must be typed before a save, in milliseconds. */
const PAUSE = 2_000;
/** How often a server that was not reached, or a session that ended, is tried again. */
const RETRY = 8_000;

/** What this window saved last of each claim: going back to a page that the router kept must not show an older text. */
const savedHere = new Map<string, SavedReview>();

type Options = {
  userId: string;
  claimId: string;
  initial: () => SaveState;
};

/** The form's machine with its wires: timers, network, and the copy in the browser. */
export function useAutosave({ userId, claimId, initial }: Options) {
  const [state, dispatch] = useReducer(advanceSaving, null, () => newest(claimId, initial()));
  const [kept, setKept] = useState(true);
  const latest = useRef(state);
  latest.current = state;

  // Once, when the form is there: what an earlier visit could not save.
  useEffect(() => {
    const copies = keptInBrowser(userId, claimId);
    const copy = copies.read();
    if (copy === null) return;
    if (isSameDraft(copy.draft, latest.current.draft)) copies.remove();
    else dispatch({ type: "found", ...copy });
  }, [userId, claimId]);

  const { sending, draft, saved, revision, phase } = state;
  useEffect(() => {
    if (sending === null) return;
    let left = false;
    putReview(claimId, { ...sending, revision: latest.current.revision }).then((event) => {
      if (event.type === "answered") savedHere.set(claimId, event.review);
      if (event.type === "answered" && left) forgetCopy(userId, claimId, sending.draft, latest.current.draft);
      if (!left) dispatch(event);
    });
    return () => {
      left = true;
    };
  }, [sending, claimId, userId]);

  const opened = useRef(true);
  useEffect(() => {
    // The first time, an earlier copy has only just been read: it goes when what it holds is saved.
    if (opened.current) {
      opened.current = false;
      return;
    }
    const copies = keptInBrowser(userId, claimId);
    if (isSameDraft(draft, saved)) copies.remove();
    else setKept(copies.write({ baseRevision: revision, draft }));
  }, [userId, claimId, draft, saved, revision]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of the draft begins the pause anew
  useEffect(() => {
    if (phase !== "editing" && phase !== "offline" && phase !== "signed_out") return;
    const timer = setTimeout(() => dispatch({ type: "due" }), phase === "editing" ? PAUSE : RETRY);
    return () => clearTimeout(timer);
  }, [draft, phase, sending]);

  useEffect(() => {
    const due = () => dispatch({ type: "due" });
    // The page may be gone before the next render: the save has to leave within the event.
    const leave = () => isFlushable(latest.current) && flushSync(due);
    const hide = () => document.visibilityState === "hidden" && leave();
    window.addEventListener("online", due);
    window.addEventListener("focus", due);
    window.addEventListener("blur", leave);
    window.addEventListener("pagehide", leave);
    document.addEventListener("visibilitychange", hide);
    return () => {
      window.removeEventListener("online", due);
      window.removeEventListener("focus", due);
      window.removeEventListener("blur", leave);
      window.removeEventListener("pagehide", leave);
      document.removeEventListener("visibilitychange", hide);
    };
  }, []);

  // Another claim was opened: what is unsaved is sent on the way out, and its copy stays until that is answered.
  useEffect(
    () => () => {
      const { current } = latest;
      if (!isFlushable(current)) return;
      putReview(claimId, { draft: current.draft, revision: current.revision, submit: false }).then((event) => {
        if (event.type !== "answered") return;
        savedHere.set(claimId, event.review);
        forgetCopy(userId, claimId, current.draft, current.draft);
      });
    },
    [claimId, userId],
  );

  return { state, dispatch, kept };
}

const isFlushable = (state: SaveState) => state.phase === "editing" && state.sending === null && hasUnsaved(state);

function forgetCopy(userId: string, claimId: string, sent: ReviewDraft, shown: ReviewDraft): void {
  if (sent === shown) keptInBrowser(userId, claimId).remove();
}

function newest(claimId: string, state: SaveState): SaveState {
  const here = savedHere.get(claimId);
  if (here === undefined || here.revision <= state.revision) return state;
  return startSaving(here, here.draft, here.draft);
}
