import { DECISION_OUTCOMES, type DecisionOutcome } from "@/lib/core/review/decision";
import { COMPARISON_FILTERS, type ComparisonFilter } from "@/lib/schemas/comparison";
import { LIMITS } from "@/lib/schemas/limits";

type Given = string | string[] | undefined;

/** What an address of the screen asks for; what it cannot mean is left out. */
export type CompareAddress = {
  filter: ComparisonFilter;
  /** Ids of the only claims to show, with commas between. */
  claims?: string | undefined;
  cursor?: string | undefined;
  open?: string | undefined;
  /** The submission whose reasons the form begins with. */
  start?: string | undefined;
};

const ID = /^[a-z0-9]{1,40}$/;

export function readCompareAddress(given: Readonly<Record<string, Given>>): CompareAddress {
  const one = (name: string, pattern: RegExp) => {
    const value = given[name];
    return typeof value === "string" && pattern.test(value) ? value : undefined;
  };
  const ids = [given.claims ?? []]
    .flat()
    .flatMap((list) => list.split(","))
    .filter((id) => ID.test(id));
  return {
    filter: COMPARISON_FILTERS.find((filter) => filter === given.filter) ?? "all",
    claims: ids.length === 0 ? undefined : ids.slice(0, LIMITS.claimsCompared).join(","),
    cursor: one("cursor", /^[0-9a-z.]{1,100}$/),
    open: one("open", ID),
    start: one("start", ID),
  };
}

/** The screen's address; it leads to the open claim's row. */
export function compareHref(articleId: string, { filter, claims, cursor, open, start }: CompareAddress): string {
  const query = new URLSearchParams({
    ...(filter === "all" ? {} : { filter }),
    ...(claims === undefined ? {} : { claims }),
    ...(cursor === undefined ? {} : { cursor }),
    ...(open === undefined ? {} : { open }),
    ...(start === undefined ? {} : { start }),
  });
  const path = `/articles/${articleId}/compare`;
  return `${query.size === 0 ? path : `${path}?${query}`}${open === undefined ? "" : `#c-${open}`}`;
}

/** The words of an address that tell what was just decided. */
export const DONE_NAMES = ["done", "of", "number"];

/** What was just decided, as the address tells it. */
export function readDone(
  given: Readonly<Record<string, Given>>,
): { outcome: DecisionOutcome; claimId: string; number: number } | null {
  const { done, of, number } = given;
  const outcome = DECISION_OUTCOMES.find((one) => one === done);
  if (outcome === undefined || typeof of !== "string" || !ID.test(of)) return null;
  if (typeof number !== "string" || !/^[1-9]\d{0,5}$/.test(number)) return null;
  return { outcome, claimId: of, number: Number(number) };
}
