import type { ErrorCode, FieldError } from "../result";
import type { ReviewStatus } from "../review/claim-status";
import { isSameDraft, type ReviewDraft } from "./draft";
import { wrongAddresses } from "./wrong-addresses";

/**
 * Where the saving of a review stands. `offline`: the server was not reached and is asked again; `signed_out`: it asks for a new
 * sign-in; `conflict`: another window saved first and a person has to choose; `error`: it waits for a change.
 */
export type SavePhase = "idle" | "editing" | "saving" | "saved" | "conflict" | "offline" | "signed_out" | "error";

/** What the server answered to a save. Times are ISO 8601. */
export type SavedReview = {
  revision: number;
  status: ReviewStatus;
  submittedAt: string | null;
  updatedAt: string;
  draft: ReviewDraft;
};

/** Why a submission did not go through. */
export type Refusal = { title: string; message: string | null; errors: FieldError[] };

export type SaveState = {
  phase: SavePhase;
  /** What the form shows. */
  draft: ReviewDraft;
  /** What the server has, under `revision`. */
  saved: ReviewDraft;
  revision: number;
  status: ReviewStatus | null;
  submittedAt: string | null;
  savedAt: string | null;
  /** The save that is on its way; there is never a second one. */
  sending: { draft: ReviewDraft; submit: boolean } | null;
  /** A submission that waits for the save on its way, or for the server to be reached again. */
  submitWanted: boolean;
  /** What is saved elsewhere while mine is not; `base` is where both started, when that is known. */
  other: { saved: SavedReview; base: ReviewDraft | null } | null;
  /** What is wrong, field by field, until the field changes. */
  errors: FieldError[];
  /** Why nothing is saved, in words of the server. */
  message: string | null;
  /** What was said to the last submission that was refused. */
  refusal: Refusal | null;
  /** Unsaved text was found in this browser and put back. */
  restored: boolean;
  /** Counts submissions that went through in this window. */
  submissions: number;
};

export type SaveEvent =
  | { type: "changed"; draft: ReviewDraft }
  /** Unsaved text was found in this browser; `baseRevision` is what it was typed on. */
  | { type: "found"; draft: ReviewDraft; baseRevision: number }
  /** Time to save: the pause after typing is over, the page is left, the network is back. */
  | { type: "due" }
  /** `missing`: what the desk's policy still asks (`missingForSubmission`). */
  | { type: "submit"; draft: ReviewDraft; missing: FieldError[] }
  | { type: "answered"; review: SavedReview }
  | { type: "refused"; code: ErrorCode; message: string; errors: FieldError[]; current: SavedReview | null }
  | { type: "unreachable"; message: string | null }
  | { type: "resolved"; draft: ReviewDraft };

export function startSaving(
  review: SavedReview | null,
  draft: ReviewDraft,
  saved: ReviewDraft,
  refusal: Refusal | null = null,
): SaveState {
  return {
    phase: refusal !== null ? "error" : review === null ? "idle" : "saved",
    draft,
    saved,
    revision: review?.revision ?? 0,
    status: review?.status ?? null,
    submittedAt: review?.submittedAt ?? null,
    savedAt: review?.updatedAt ?? null,
    sending: null,
    submitWanted: false,
    other: null,
    errors: refusal?.errors ?? [],
    message: null,
    refusal,
    restored: false,
    submissions: 0,
  };
}

/** Whether the form holds what the server does not. */
export const hasUnsaved = (state: SaveState) => !isSameDraft(state.draft, state.saved);

/** The next state. Whenever `sending` becomes a new value, the caller sends it and reports back with one event. */
export function advanceSaving(state: SaveState, event: SaveEvent): SaveState {
  switch (event.type) {
    case "changed":
      return change(state, event.draft);
    case "found":
      return find(state, event.draft, event.baseRevision);
    case "due":
      return state.phase === "conflict" || state.sending !== null || (!hasUnsaved(state) && !state.submitWanted)
        ? state
        : send(state, state.submitWanted);
    case "submit":
      return submit(change(state, event.draft), event.missing);
    case "answered":
      return settle(state, event.review);
    case "refused":
      return refuse(state, event);
    case "unreachable":
      return { ...hold(state), phase: "offline", message: event.message };
    case "resolved":
      return resolve(state, event.draft);
  }
}

function change(state: SaveState, draft: ReviewDraft): SaveState {
  if (draft === state.draft) return state;
  const errors = state.errors.filter(({ path }) => valueAt(state.draft, path) === valueAt(draft, path));
  const resting = state.phase === "idle" || state.phase === "saved" || state.phase === "error";
  return { ...state, draft, errors, phase: resting ? "editing" : state.phase };
}

function find(state: SaveState, draft: ReviewDraft, baseRevision: number): SaveState {
  if (isSameDraft(draft, state.draft)) return state;
  if (baseRevision === state.revision) return { ...state, draft, phase: "editing", restored: true };
  const { saved, revision, status, submittedAt, savedAt } = state;
  const there = { revision, status: status ?? "draft", submittedAt, updatedAt: savedAt ?? "", draft: saved };
  // Until the choice is made the text still stands on what it was typed on: a reload asks again.
  return { ...state, draft, revision: baseRevision, phase: "conflict", other: { saved: there, base: null } };
}

function submit(state: SaveState, missing: FieldError[]): SaveState {
  if (state.phase === "conflict") return state;
  if (missing.length > 0) return { ...state, errors: missing, refusal: { ...INCOMPLETE, errors: missing } };
  return state.sending === null ? send(state, true) : { ...state, submitWanted: true };
}

const INCOMPLETE = { title: "Your review is not submitted", message: null };

/** Puts the draft on its way, unless it holds what the server must refuse: that waits for a change. */
function send(state: SaveState, submit: boolean): SaveState {
  const errors = wrongAddresses(state.draft);
  if (errors.length > 0) {
    const refusal = submit ? { ...INCOMPLETE, errors } : state.refusal;
    return { ...state, phase: "error", sending: null, submitWanted: false, errors, message: null, refusal };
  }
  const sending = { draft: state.draft, submit };
  return {
    ...state,
    phase: "saving",
    sending,
    submitWanted: false,
    message: null,
    refusal: submit ? null : state.refusal,
  };
}

function settle(state: SaveState, review: SavedReview): SaveState {
  const { sending } = state;
  if (sending === null) return state;
  const settled: SaveState = {
    ...state,
    saved: sending.draft,
    revision: review.revision,
    status: review.status,
    submittedAt: review.submittedAt,
    savedAt: review.updatedAt,
    sending: null,
    message: null,
    restored: false,
    errors: sending.submit ? [] : state.errors,
    submissions: state.submissions + (sending.submit ? 1 : 0),
  };
  if (settled.submitWanted) return send(settled, true);
  return { ...settled, phase: hasUnsaved(settled) ? "editing" : "saved" };
}

function refuse(
  state: SaveState,
  { code, message, errors, current }: Extract<SaveEvent, { type: "refused" }>,
): SaveState {
  if (code === "unauthenticated") return { ...hold(state), phase: "signed_out", message };
  if (code === "conflict" && current !== null) return collide(state, current);
  const held: SaveState = { ...hold(state), submitWanted: false, phase: "error", message, errors };
  if (state.sending?.submit !== true) return held;
  const said = { ...INCOMPLETE, message: errors.length > 0 ? null : message, errors };
  const refused: SaveState = { ...held, refusal: said };
  // What cannot be submitted yet is saved all the same.
  return code === "incomplete_review" && hasUnsaved(refused) ? send(refused, false) : refused;
}

/** A save that was answered 409 because its own first try got through and only the answer was lost is no conflict. */
function collide(state: SaveState, current: SavedReview): SaveState {
  const { sending } = state;
  if (sending !== null && isSameDraft(sending.draft, current.draft)) {
    if (!sending.submit || current.status === "submitted") return settle(state, current);
    return send({ ...state, saved: current.draft, revision: current.revision }, true);
  }
  return {
    ...hold(state),
    submitWanted: false,
    phase: "conflict",
    message: null,
    other: { saved: current, base: state.saved },
  };
}

function resolve(state: SaveState, draft: ReviewDraft): SaveState {
  if (state.other === null) return state;
  const { revision, status, submittedAt, updatedAt, draft: saved } = state.other.saved;
  const resolved = {
    ...state,
    draft,
    saved,
    revision,
    status,
    submittedAt,
    savedAt: updatedAt,
    other: null,
    errors: [],
  };
  return { ...resolved, phase: hasUnsaved(resolved) ? "editing" : "saved" };
}

/** Nothing is on its way any more; a submission that was is wanted still. */
function hold(state: SaveState): SaveState {
  return { ...state, sending: null, submitWanted: state.submitWanted || state.sending?.submit === true };
}

/** What a path like `sources.0.url` names in a draft, as text to compare. */
function valueAt(draft: ReviewDraft, path: string): string | undefined {
  let value: unknown = draft;
  for (const key of path.split(".")) {
    value =
      typeof value === "object" && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : null;
  }
  return JSON.stringify(value);
}
