export const DIFF_OPERATIONS = ["equal", "delete", "insert"] as const;

/** What happened to a stretch of words: it stayed, it was taken out, it was put in. */
export type DiffOperation = (typeof DIFF_OPERATIONS)[number];

/** One stretch of a word diff. All that is `equal` or `delete`, in order, is the old text; all that is `equal` or `insert`, the new one. */
export type DiffPart = { op: DiffOperation; text: string };
