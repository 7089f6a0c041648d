import type { PlacedTarget, TargetState } from "@/lib/core/anchor/target";
import type { Transaction } from "@/lib/database/client";
import { flatten } from "./article-text";

/** Places written by one statement at most: 20,000 characters of quote each could otherwise make one too large. */
const CHUNK = 2_000;

/** Writes where targets are in a version, over what was written of them before. */
export async function writePositions(
  tx: Transaction,
  versionId: string,
  targets: (PlacedTarget & { id: string })[],
): Promise<void> {
  for (let from = 0; from < targets.length; from += CHUNK) {
    const rows = targets
      .slice(from, from + CHUNK)
      .map(({ candidates, ...target }) => ({ ...target, candidates: flatten(candidates) }));
    await tx.$executeRaw`
      INSERT INTO "TargetPosition" ("targetId", "versionId", start, "end", exact, prefix, suffix, state, "formerExact", score, candidates)
      SELECT x.id, ${versionId}, x.start, x."end", x.exact, x.prefix, x.suffix, x.state, x."formerExact", x.score, x.candidates
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x(
        id text, start int, "end" int, exact text, prefix text, suffix text, state "TargetState", "formerExact" text, score float8, candidates int[])
      ON CONFLICT ("targetId", "versionId") DO UPDATE
      SET start = excluded.start, "end" = excluded."end", exact = excluded.exact, prefix = excluded.prefix, suffix = excluded.suffix,
        state = excluded.state, "formerExact" = excluded."formerExact", score = excluded.score, candidates = excluded.candidates`;
  }
}

/** How many targets are in each state. */
export function countStates(targets: readonly { state: TargetState }[]): Record<TargetState, number> {
  const counts = { exact: 0, moved: 0, changed: 0, gone: 0, confirmed: 0 };
  for (const { state } of targets) counts[state] += 1;
  return counts;
}
