import { createHash } from "node:crypto";
import type { Transaction } from "@/lib/database/client";

/** What names a quote among those of a source: hex SHA-256 of its UTF-8. */
export const quoteKey = (quote: string): string => createHash("sha256").update(quote).digest("hex");

/** Whether a quote is in a capture. UTF-16 into its text; `null` when it is not there. */
export type QuoteCheckRow = {
  sourceId: string;
  quoteKey: string;
  snapshotId: string;
  span: { start: number; end: number } | null;
};

/** Keeps what was found, in place of what was found in an earlier capture. */
export async function saveQuoteChecks(
  tx: Transaction,
  checks: readonly QuoteCheckRow[],
  checkedAt: Date,
): Promise<void> {
  if (checks.length === 0) return;
  const rows = checks.map(({ span, ...check }) => ({
    ...check,
    finding: span === null ? "not_found" : "found",
    start: span?.start ?? null,
    end: span?.end ?? null,
  }));
  await tx.$executeRaw`
    INSERT INTO "QuoteCheck" ("sourceId", "quoteKey", "snapshotId", finding, start, "end", "checkedAt")
    SELECT x."sourceId", x."quoteKey", x."snapshotId", x.finding, x.start, x."end", ${checkedAt}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x("sourceId" text, "quoteKey" text, "snapshotId" text,
      finding "QuoteFinding", start int, "end" int)
    ON CONFLICT ("sourceId", "quoteKey") DO UPDATE SET "snapshotId" = excluded."snapshotId", finding = excluded.finding,
      start = excluded.start, "end" = excluded."end", "checkedAt" = excluded."checkedAt"`;
}

/** What is known of these captures' quotes. */
export async function listQuoteChecks(db: Transaction, snapshotIds: readonly string[]): Promise<QuoteCheckRow[]> {
  if (snapshotIds.length === 0) return [];
  const rows = await db.quoteCheck.findMany({ where: { snapshotId: { in: [...snapshotIds] } } });
  return rows.map(({ sourceId, quoteKey: key, snapshotId, start, end }) => ({
    sourceId,
    quoteKey: key,
    snapshotId,
    span: start === null || end === null ? null : { start, end },
  }));
}
