import type { CompareView, RowFilter } from "@/lib/core/compare/row-filter";
import { compareHref } from "../version-address";

/** What the comparison's address says. */
export type CompareAddress = { from: number; to: number; view: CompareView; only: RowFilter };

type Given = string | string[] | undefined;

/** The versions that an address names, the earlier first; what it does not say is left to be found. */
export function orderedVersions({ from, to }: { from?: Given; to?: Given }): { from?: number; to?: number } {
  const [one, other] = [versionIn(from), versionIn(to)];
  if (one !== null && other !== null) return { from: Math.min(one, other), to: Math.max(one, other) };
  return { ...(one === null ? {} : { from: one }), ...(other === null ? {} : { to: other }) };
}

const versionIn = (given: Given) => (typeof given === "string" && /^[1-9]\d{0,5}$/.test(given) ? Number(given) : null);

export function addressOf(path: string, { from, to, view, only }: Partial<CompareAddress>): string {
  const look = {
    ...(view === undefined || view === "inline" ? {} : { view }),
    ...(only === undefined || only === "all" ? {} : { only }),
  };
  if (from === undefined || to === undefined) return `${path}/versions/compare`;
  return compareHref(path, from, to, look);
}
