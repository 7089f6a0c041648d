import type { DiffPart } from "./diff-part";
export function diffWords(before: string, after: string): DiffPart[] {
  return before === after
    ? [{ op: "equal", text: before }]
    : [
        { op: "delete", text: before },
        { op: "insert", text: after },
      ];
}
