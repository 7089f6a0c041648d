import type { AskedPlace } from "./place-choice";

/** What a form about changed places asks, and what its button says. */
export type ConfirmWords = { title: string; button: string; pending: string };

/** Who is asked: the author of a stale verdict, somebody who may decide where a decision is stale, somebody else who may accept words, or who may only say where the claim stands. */
export type Asked =
  | { kind: "author"; verdict: string }
  | { kind: "decider"; verdict: string /** Their own review is stale as well. */; isAuthor: boolean }
  | { kind: "editor" }
  | { kind: "keeper" };

export function confirmWords(asked: Asked, places: readonly Pick<AskedPlace, "trouble">[]): ConfirmWords {
  if (asked.kind === "author") {
    return {
      title: "Does your verdict still stand?",
      button: `Confirm: ${asked.verdict} stands`,
      pending: "Confirming…",
    };
  }
  if (asked.kind === "decider") {
    return {
      title: asked.isAuthor ? "Do the decision and your verdict still stand?" : "Does the desk’s decision still stand?",
      button: `Confirm the decision: ${asked.verdict}`,
      pending: "Confirming…",
    };
  }
  const isOnlyGone = places.length > 0 && places.every(({ trouble }) => trouble === "gone");
  const title = isOnlyGone ? "Where does the claim stand now?" : "Are these the claim’s words now?";
  if (isOnlyGone) return { title, button: "Save the places", pending: "Saving…" };
  return asked.kind === "editor"
    ? { title, button: "Accept these words", pending: "Accepting…" }
    : { title, button: "Keep these words here", pending: "Keeping…" };
}
