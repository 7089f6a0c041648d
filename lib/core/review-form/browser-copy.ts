import {
  type DraftSource,
  emptySource,
  isReasonTag,
  isSourceKind,
  isStance,
  type ReviewDraft,
  SOURCE_TEXTS,
} from "./draft";

/** Unsaved text as the browser keeps it: what was typed, and on which saved revision. */
export type BrowserCopy = { baseRevision: number; draft: ReviewDraft };

const FORMAT = 1;

/** Under which name the browser keeps somebody's unsaved text on a claim: two people at one machine never meet each other's. */
export const browserCopyKey = (userId: string, claimId: string) => `stet-review:${userId}:${claimId}`;

export function encodeBrowserCopy(copy: BrowserCopy): string {
  return JSON.stringify({ format: FORMAT, ...copy });
}

/** The copy in `text`, or `null` when it is not one of ours: another version's, cut short, or somebody's tampering. */
export function decodeBrowserCopy(text: string): BrowserCopy | null {
  const value = parseJson(text);
  if (!isRecord(value) || value.format !== FORMAT || !isRecord(value.draft)) return null;
  const { baseRevision, draft } = value;
  if (typeof baseRevision !== "number" || !Number.isInteger(baseRevision) || baseRevision < 0) return null;
  const { verdict, confidence, tags, rationale, note, sources } = draft;
  if (typeof rationale !== "string" || typeof note !== "string" || !Array.isArray(tags) || !Array.isArray(sources)) {
    return null;
  }
  const rows = sources.map(readSource);
  if (!rows.every((row) => row !== null)) return null;
  return {
    baseRevision,
    draft: {
      verdict: typeof verdict === "string" ? verdict : null,
      confidence: typeof confidence === "number" && confidence >= 0 && confidence <= 1 ? confidence : null,
      tags: tags.filter(isReasonTag),
      rationale,
      note,
      sources: rows,
    },
  };
}

function readSource(value: unknown, id: number): DraftSource | null {
  if (!isRecord(value)) return null;
  const row = emptySource(id);
  for (const name of SOURCE_TEXTS) {
    const text = value[name];
    if (typeof text === "string") row[name] = text;
  }
  if (isStance(value.stance)) row.stance = value.stance;
  if (isSourceKind(value.kind)) row.kind = value.kind;
  return row;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
