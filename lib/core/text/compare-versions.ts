import type { VersionText } from "../anchor/carried";
import type { VersionRow } from "./version-row";
export function compareVersions(before: VersionText, after: VersionText): VersionRow[] {
  return [
    ...before.blocks.map(
      ({ start, end }): VersionRow => ({ kind: "removed", before: { start, end }, after: null, diff: null }),
    ),
    ...after.blocks.map(
      ({ start, end }): VersionRow => ({ kind: "added", before: null, after: { start, end }, diff: null }),
    ),
  ];
}
