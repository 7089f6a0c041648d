import {
  type DraftSource,
  emptySource,
  isBlankSource,
  isReasonTag,
  isSourceKind,
  isStance,
  type ReviewDraft,
  SOURCE_TEXTS,
} from "./draft";
import { sourcesFromPaste } from "./source-from-paste";

/** More rows than any form of ours sends; what lies above is somebody's invention. */
const MOST_ROWS = 1_000;

/**
 * What a sent review form holds, whoever sent it: unknown names are passed over, broken values count as empty. Rows come in the
 * order of their numbers; blank rows and those ticked for removal are left out; what stands in the paste field is one more source.
 */
export function readReviewForm(fields: Iterable<readonly [string, unknown]>): ReviewDraft {
  const draft: ReviewDraft = { verdict: null, confidence: null, tags: [], rationale: "", note: "", sources: [] };
  const rows = new Map<number, DraftSource>();
  const removed = new Set<number>();
  let paste = "";
  for (const [name, sent] of fields) {
    if (typeof sent !== "string") continue;
    // A form sends line ends as CRLF whatever was typed.
    const value = sent.replaceAll("\r\n", "\n");
    if (name === "verdict") draft.verdict = value || null;
    else if (name === "confidence") draft.confidence = readPercent(value);
    else if (name === "tags" && isReasonTag(value) && !draft.tags.includes(value)) draft.tags.push(value);
    else if (name === "rationale" || name === "note") draft[name] = value;
    else if (name === "paste") paste = value;
    else readSourceField(name, value, rows, removed);
  }
  const kept = [...rows]
    .sort(([a], [b]) => a - b)
    .filter(([index, row]) => !removed.has(index) && !isBlankSource(row))
    .map(([, row], id) => ({ ...row, id }));
  draft.sources = [...kept, ...sourcesFromPaste(paste, kept)];
  return draft;
}

function readSourceField(name: string, value: string, rows: Map<number, DraftSource>, removed: Set<number>): void {
  const [, digits, field] = /^sources\.(\d{1,4})\.(\w+)$/.exec(name) ?? [];
  if (digits === undefined || field === undefined) return;
  const index = Number(digits);
  if (index >= MOST_ROWS) return;
  const row = rows.get(index) ?? emptySource(index);
  rows.set(index, row);
  const text = SOURCE_TEXTS.find((known) => known === field);
  if (text !== undefined) row[text] = value;
  else if (field === "stance" && isStance(value)) row.stance = value;
  else if (field === "kind" && isSourceKind(value)) row.kind = value;
  else if (field === "remove") removed.add(index);
}

/** `70` → 0.7; anything that is not a percentage counts as not said. */
function readPercent(value: string): number | null {
  const percent = /^\d{1,3}$/.test(value) ? Number(value) : null;
  return percent === null || percent > 100 ? null : percent / 100;
}
