import { type DraftSource, EMPTY_DRAFT, isSameDraft, type ReviewDraft } from "./draft";

/** The parts of a review that are chosen between as a whole, in the order of the form. */
export const DRAFT_FIELDS = ["verdict", "confidence", "tags", "rationale", "sources", "note"] as const;
export type DraftField = (typeof DRAFT_FIELDS)[number];

/** Which text of a part stays. `both`: mine, then what the other adds. */
export type Keep = "mine" | "other" | "both";

/** The parts where "both" makes sense. */
export const JOINABLE: ReadonlySet<DraftField> = new Set(["tags", "rationale", "sources", "note"]);

/** The parts in which two drafts differ. */
export function differingFields(mine: ReviewDraft, other: ReviewDraft): DraftField[] {
  return DRAFT_FIELDS.filter((field) => !isSameField(field, mine, other));
}

/**
 * What is proposed for each part that differs. A part that only one side changed since `base` keeps that side's text. Where both did,
 * both texts stay when they can, else mine. `base` is the state both started from, `null` when it is not known.
 */
export function proposeMerge(
  mine: ReviewDraft,
  other: ReviewDraft,
  base: ReviewDraft | null,
): Partial<Record<DraftField, Keep>> {
  const proposal: Partial<Record<DraftField, Keep>> = {};
  for (const field of differingFields(mine, other)) {
    const changedHere = base === null || !isSameField(field, mine, base);
    const changedThere = base === null || !isSameField(field, other, base);
    if (!changedHere) proposal[field] = "other";
    else if (!changedThere || isEmptyField(field, other)) proposal[field] = "mine";
    else if (isEmptyField(field, mine)) proposal[field] = "other";
    else proposal[field] = JOINABLE.has(field) ? "both" : "mine";
  }
  return proposal;
}

/** The draft that the choices make. A part without a choice stays mine. */
export function mergeDrafts(
  mine: ReviewDraft,
  other: ReviewDraft,
  choices: Partial<Record<DraftField, Keep>>,
): ReviewDraft {
  const pick = <Field extends DraftField>(field: Field) =>
    (choices[field] ?? "mine") === "other" ? other[field] : mine[field];
  return {
    verdict: pick("verdict"),
    confidence: pick("confidence"),
    tags: choices.tags === "both" ? [...new Set([...mine.tags, ...other.tags])] : pick("tags"),
    rationale: choices.rationale === "both" ? joinText(mine.rationale, other.rationale) : pick("rationale"),
    note: choices.note === "both" ? joinText(mine.note, other.note) : pick("note"),
    sources: numbered(choices.sources === "both" ? joinSources(mine.sources, other.sources) : pick("sources")),
  };
}

function isSameField(field: DraftField, a: ReviewDraft, b: ReviewDraft): boolean {
  return isSameDraft({ ...EMPTY_DRAFT, [field]: a[field] }, { ...EMPTY_DRAFT, [field]: b[field] });
}

const isEmptyField = (field: DraftField, draft: ReviewDraft) => isSameField(field, draft, EMPTY_DRAFT);

/** A text that holds the other already says both. */
function joinText(mine: string, other: string): string {
  if (mine.includes(other.trim())) return mine;
  if (other.includes(mine.trim())) return other;
  return `${mine.trimEnd()}\n\n${other.trimStart()}`;
}

/** A row that is word for word in both is kept once. */
function joinSources(mine: DraftSource[], other: DraftSource[]): DraftSource[] {
  const asOne = (source: DraftSource) => ({ ...EMPTY_DRAFT, sources: [source] });
  const added = other.filter((theirs) => !mine.some((ours) => isSameDraft(asOne(ours), asOne(theirs))));
  return [...mine, ...added];
}

const numbered = (sources: DraftSource[]) => sources.map((source, id) => ({ ...source, id }));
