import { createHash } from "node:crypto";
import type { PageFault } from "@/lib/core/intake/page-fault";
import type { Transaction } from "@/lib/database/client";

/** A snapshot as it is to be kept: of a source or of an article, one of the two. */
export type NewSnapshot = {
  id: string;
  deskId: string;
  sourceId: string | null;
  articleId: string | null;
  versionId: string | null;
  origin: "fetched" | "uploaded";
  url: string | null;
  finalUrl: string | null;
  status: number | null;
  headers: [name: string, value: string][];
  mediaType: string | null;
  fileName: string | null;
  title: string | null;
  /** Canonical. */
  text: string;
  pages: number[];
  fault: PageFault | null;
  capturedAt: Date;
  capturedById: string | null;
};

/**
 * Keeps a snapshot, and its bytes unless the same ones are kept already. `bytes`: decompressed, as received; `null` when nothing
 * came. Answers their hex SHA-256.
 */
export async function insertSnapshot(
  tx: Transaction,
  snapshot: NewSnapshot,
  bytes: Uint8Array | null,
): Promise<string | null> {
  const sha256 = bytes === null ? null : createHash("sha256").update(bytes).digest("hex");
  if (bytes !== null && sha256 !== null) {
    await tx.$executeRaw`
      INSERT INTO "SnapshotBytes" (sha256, size, bytes, "createdAt")
      VALUES (${sha256}, ${bytes.byteLength}, ${bytes}, ${snapshot.capturedAt}) ON CONFLICT DO NOTHING`;
  }
  await tx.snapshot.create({ data: { ...snapshot, sha256, size: bytes?.byteLength ?? 0 } });
  return sha256;
}
