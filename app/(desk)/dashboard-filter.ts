import { ARTICLE_STATUSES, type ArticleStatus } from "@/lib/core/review/claim-status";
import { LIMITS } from "@/lib/schemas/limits";

/** What the dashboard shows, as its address says. */
export type DashboardFilter = {
  query: string | undefined;
  status: ArticleStatus | undefined;
  /** A desk's short name. */
  desk: string | undefined;
  cursor: string | undefined;
};

type SearchParams = Record<string, string | string[] | undefined>;

/** The filter of an address; what it does not understand is as if it were not there. */
export function readFilter(params: SearchParams): DashboardFilter {
  const one = (name: string) => {
    const value = params[name];
    return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
  };
  return {
    query: one("query")?.slice(0, LIMITS.searchCharacters).toWellFormed().replaceAll("\u0000", ""),
    status: ARTICLE_STATUSES.find((status) => status === one("status")),
    desk: one("desk")?.slice(0, 100).toWellFormed().replaceAll("\u0000", ""),
    cursor: one("cursor"),
  };
}

/** The address that shows `filter`. */
export function addressOf(filter: DashboardFilter): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value !== undefined) params.set(name, value);
  return params.size === 0 ? "/" : `/?${params}`;
}
