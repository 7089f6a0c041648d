import { describe, expect, test } from "vitest";
import {
  advanceSaving,
  hasUnsaved,
  type SavedReview,
  type SaveEvent,
  type SaveState,
  startSaving,
} from "@/lib/core/review-form/autosave";
import { EMPTY_DRAFT, emptySource, type ReviewDraft } from "@/lib/core/review-form/draft";

const why = (rationale: string): ReviewDraft => ({ ...EMPTY_DRAFT, rationale });
const fresh = () => startSaving(null, EMPTY_DRAFT, EMPTY_DRAFT);
const play = (state: SaveState, ...events: SaveEvent[]) => events.reduce(advanceSaving, state);
const changed = (rationale: string): SaveEvent => ({ type: "changed", draft: why(rationale) });
const due: SaveEvent = { type: "due" };

function saved(rationale: string, revision: number, status: "draft" | "submitted" = "draft"): SavedReview {
  const updatedAt = "2026-05-03T10:00:00.000Z";
  return { revision, status, submittedAt: status === "submitted" ? updatedAt : null, updatedAt, draft: why(rationale) };
}
const answered = (review: SavedReview): SaveEvent => ({ type: "answered", review });
const refused = (code: "conflict" | "unauthenticated" | "incomplete_review" | "invalid_input", current?: SavedReview) =>
  ({
    type: "refused",
    code,
    message: "No.",
    errors: code === "conflict" || code === "unauthenticated" ? [] : [{ path: "rationale", message: "Say why." }],
    current: current ?? null,
  }) as const;

describe("saving by itself", () => {
  test("goes from typing to saved, one save for a pause", () => {
    const sending = play(fresh(), changed("a"), changed("ab"), due);
    expect(sending).toMatchObject({ phase: "saving", sending: { draft: why("ab"), submit: false } });
    const done = play(sending, answered(saved("ab", 1)));
    expect(done).toMatchObject({ phase: "saved", revision: 1, sending: null });
    expect(hasUnsaved(done)).toBe(false);
  });

  test("there is never a second save on the way", () => {
    const sending = play(fresh(), changed("a"), due);
    const more = play(sending, changed("ab"), due, due);
    expect(more.sending).toBe(sending.sending);
    expect(play(more, answered(saved("a", 1)))).toMatchObject({ phase: "editing", revision: 1, draft: why("ab") });
  });

  test("nothing to save sends nothing", () => {
    expect(play(fresh(), due).sending).toBeNull();
    expect(play(fresh(), changed("a"), changed(""), due).sending).toBeNull();
  });

  test.each([
    ["the network is away", { type: "unreachable", message: null } as const, "offline"],
    ["the session has ended", refused("unauthenticated"), "signed_out"],
  ])("while %s the text stays, and the next try sends it", (_, event, phase) => {
    const held = play(fresh(), changed("a"), due, event);
    expect(held).toMatchObject({ phase, draft: why("a"), sending: null });
    const typing = play(held, changed("ab"));
    expect(typing.phase).toBe(phase);
    expect(play(typing, due, answered(saved("ab", 1)))).toMatchObject({ phase: "saved", revision: 1 });
  });

  test("an address that is none is marked, and waits without being sent", () => {
    const draft = { ...EMPTY_DRAFT, sources: [{ ...emptySource(0), url: "javascript:alert(1)" }] };
    const held = play(fresh(), { type: "changed", draft }, due);
    expect(held).toMatchObject({ phase: "error", sending: null, errors: [{ path: "sources.0.url" }] });
  });

  test("what is marked wrong is unmarked when it changes", () => {
    const wrong = play(fresh(), changed("a"), due, refused("invalid_input"));
    expect(wrong).toMatchObject({ phase: "error", errors: [{ path: "rationale" }], refusal: null });
    expect(play(wrong, changed("ab"))).toMatchObject({ phase: "editing", errors: [] });
  });
});

describe("submitting", () => {
  const submit: SaveEvent = { type: "submit", draft: why("a"), missing: [] };

  test("waits for the save on its way and names its revision", () => {
    const waiting = play(fresh(), changed("a"), due, submit);
    expect(waiting).toMatchObject({ sending: { submit: false }, submitWanted: true });
    const sending = play(waiting, answered(saved("a", 1)));
    expect(sending).toMatchObject({ revision: 1, sending: { submit: true }, submitWanted: false });
    expect(play(sending, answered(saved("a", 2, "submitted")))).toMatchObject({ submissions: 1, status: "submitted" });
  });

  test("what is missing is said without asking the server, and the draft is saved all the same", () => {
    const missing = [{ path: "rationale", message: "Say why." }];
    const held = play(fresh(), { type: "submit", draft: why("a"), missing });
    expect(held).toMatchObject({ phase: "editing", sending: null, errors: missing, refusal: { errors: missing } });
    expect(play(held, due).sending).toMatchObject({ submit: false });
  });

  test("what the server finds incomplete is saved all the same, and the refusal stays to be read", () => {
    const held = play(fresh(), submit, refused("incomplete_review"));
    expect(held).toMatchObject({ sending: { submit: false }, refusal: { errors: [{ path: "rationale" }] } });
    expect(play(held, answered(saved("a", 1)))).toMatchObject({ phase: "saved", errors: [{ path: "rationale" }] });
  });

  test("goes through by itself once the server is reached again", () => {
    const held = play(fresh(), submit, { type: "unreachable", message: null });
    expect(held.submitWanted).toBe(true);
    expect(play(held, due).sending).toMatchObject({ submit: true });
  });
});

describe("two windows", () => {
  const typed = () => play(startSaving(saved("base", 1), why("base"), why("base")), changed("mine"), due);

  test("both texts are kept until a person chooses, and nothing is sent meanwhile", () => {
    const conflict = play(typed(), refused("conflict", saved("theirs", 2)));
    expect(conflict).toMatchObject({ phase: "conflict", draft: why("mine"), other: { base: why("base") } });
    expect(play(conflict, due, changed("mine, longer"), due).sending).toBeNull();
    const resolved = play(conflict, { type: "resolved", draft: why("mine and theirs") }, due);
    expect(resolved).toMatchObject({ revision: 2, sending: { draft: why("mine and theirs") } });
  });

  test("taking the other needs no save", () => {
    const conflict = play(typed(), refused("conflict", saved("theirs", 2)));
    expect(play(conflict, { type: "resolved", draft: why("theirs") })).toMatchObject({ phase: "saved", revision: 2 });
  });

  test("a save whose answer was lost is no conflict with itself", () => {
    expect(play(typed(), refused("conflict", saved("mine", 2)))).toMatchObject({ phase: "saved", revision: 2 });
  });
});

describe("text found in the browser", () => {
  const opened = () => startSaving(saved("base", 3), why("base"), why("base"));

  test("on the same revision it is put back and saved", () => {
    const found = play(opened(), { type: "found", draft: why("kept"), baseRevision: 3 });
    expect(found).toMatchObject({ phase: "editing", draft: why("kept"), restored: true });
    expect(play(found, due, answered(saved("kept", 4)))).toMatchObject({ restored: false, revision: 4 });
  });

  test("on another revision a person chooses, and a reload asks again", () => {
    const found = play(opened(), { type: "found", draft: why("kept"), baseRevision: 2 });
    expect(found).toMatchObject({
      phase: "conflict",
      draft: why("kept"),
      revision: 2,
      other: { saved: { revision: 3 } },
    });
    expect(play(found, { type: "resolved", draft: why("kept") }, due)).toMatchObject({ revision: 3, phase: "saving" });
  });

  test("the same words are nothing new", () => {
    const state = opened();
    expect(play(state, { type: "found", draft: why("base"), baseRevision: 1 })).toBe(state);
  });
});
