import { EVENT_KIND_NAMES, type EventKind } from "@/lib/core/history/event-kinds";

/** What a history is narrowed to, as its address says. */
export type HistoryFilter = { claimId?: string; actorId?: string; kind?: EventKind };

type Query = Record<string, string | string[] | undefined>;

const isId = (value: unknown): value is string => typeof value === "string" && /^[a-z0-9]{20,40}$/.test(value);

/** The filter and the place of an address; whatever else it holds counts as nothing. */
export function readHistoryAddress({ claimId, actorId, kind, cursor }: Query): HistoryFilter & { cursor?: string } {
  const known = EVENT_KIND_NAMES.find((name) => name === kind);
  return {
    ...(isId(claimId) ? { claimId } : {}),
    ...(isId(actorId) ? { actorId } : {}),
    ...(known === undefined ? {} : { kind: known }),
    ...(isId(cursor) ? { cursor } : {}),
  };
}

/** The address of a history that is narrowed so. */
export function historyHref(articleId: string, filter: HistoryFilter & { cursor?: string } = {}): string {
  const query = new URLSearchParams(Object.entries(filter)).toString();
  return `/articles/${articleId}/history${query === "" ? "" : `?${query}`}`;
}
