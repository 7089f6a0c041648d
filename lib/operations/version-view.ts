import type { VersionRow } from "@/lib/data/versions";
import type { VersionSummary } from "@/lib/schemas/version";

const NO_PLACES = { exact: 0, moved: 0, changed: 0, gone: 0, confirmed: 0 };

/** A version without its text, as lists of versions show it. */
export function viewVersion({ states, createdAt, ...row }: VersionRow): VersionSummary {
  return { ...row, createdAt: createdAt.toISOString(), places: { ...NO_PLACES, ...states } };
}
