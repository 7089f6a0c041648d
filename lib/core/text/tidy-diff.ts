import type { DiffPart } from "./diff-part";
import { slideEdit } from "./slide-edit";

/** One place of a diff: what stayed before it, what was taken out there and what was put in. */
type Change = { kept: string; deleted: string; inserted: string };

/** Only white space and punctuation: not worth an island between two replaced words. */
const NO_WORD = /^[^\p{L}\p{N}]*$/u;
const LONGEST_ISLAND = 3;

/**
 * Makes a raw diff readable: a lone change slides to a border of words or sentences, replaced words with nothing but a space
 * between them become one replacement (deletion first), empty parts vanish and neighbours of one kind are joined.
 */
export function tidyDiff(raw: readonly DiffPart[]): DiffPart[] {
  const { changes, tail } = toChanges(raw);
  const joined = joinChanges(changes);
  const parts: DiffPart[] = [];
  const push = (op: DiffPart["op"], text: string) => {
    if (text === "") return;
    const last = parts.at(-1);
    if (last?.op === op) last.text += text;
    else parts.push({ op, text });
  };
  joined.forEach((change, index) => {
    const next = joined[index + 1];
    const lone = change.deleted === "" || change.inserted === "";
    const slid = lone ? slideEdit(change.kept, change.deleted + change.inserted, next ? next.kept : tail.text) : null;
    const edit = slid?.edit ?? "";
    push("equal", slid ? slid.before : change.kept);
    push("delete", change.deleted === "" ? "" : slid ? edit : change.deleted);
    push("insert", change.inserted === "" ? "" : slid ? edit : change.inserted);
    if (!slid) return;
    if (next) next.kept = slid.after;
    else tail.text = slid.after;
  });
  push("equal", tail.text);
  return parts;
}

function toChanges(raw: readonly DiffPart[]): { changes: Change[]; tail: { text: string } } {
  const changes: Change[] = [];
  let current: Change = { kept: "", deleted: "", inserted: "" };
  for (const { op, text } of raw) {
    if (op === "equal" && text !== "" && current.deleted + current.inserted !== "") {
      changes.push(current);
      current = { kept: "", deleted: "", inserted: "" };
    }
    if (op === "equal") current.kept += text;
    else if (op === "delete") current.deleted += text;
    else current.inserted += text;
  }
  if (current.deleted + current.inserted === "") return { changes, tail: { text: current.kept } };
  return { changes: [...changes, current], tail: { text: "" } };
}

/** Joins two replacements when what was kept between them says nothing. */
function joinChanges(changes: readonly Change[]): Change[] {
  const joined: Change[] = [];
  for (const change of changes) {
    const last = joined.at(-1);
    const island = change.kept.length <= LONGEST_ISLAND && NO_WORD.test(change.kept);
    if (last && island && isReplacement(last) && isReplacement(change)) {
      last.deleted += change.kept + change.deleted;
      last.inserted += change.kept + change.inserted;
    } else joined.push({ ...change });
  }
  return joined;
}

function isReplacement({ deleted, inserted }: Change): boolean {
  return deleted !== "" && inserted !== "";
}
