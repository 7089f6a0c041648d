import { z } from "zod";

/** Raised when a backup is written in a way that earlier releases cannot read. */
export const BACKUP_FORMAT = 1;

export const MANIFEST = "manifest.json";
export const tableFile = (table: string) => `tables/${table}.ndjson`;
export const captureFile = (sha256: string) => `captures/${sha256}`;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().min(0);

/** What a reader of any release can make out, to say which one is needed. */
export const ManifestHead = z.object({
  format: z.int(),
  stet: z.string().max(50),
  migrations: z.array(z.string().max(200)),
});

/** What a backup says of itself. */
export const Manifest = z.strictObject({
  format: z.literal(BACKUP_FORMAT),
  /** The version of Stet that wrote it. */
  stet: z.string().max(50),
  createdAt: z.iso.datetime(),
  /** The migrations the data is at, oldest first. */
  migrations: z.array(z.string().max(200)).min(1),
  /** In the order they are put back. */
  tables: z.array(z.strictObject({ name: z.string().max(60), rows: count, bytes: count, sha256 })),
  /** Each is a file named by its SHA-256; the rows of `SnapshotBytes` say which, and how large. */
  captures: z.strictObject({ files: count, bytes: count }),
  /** Where each history ends. */
  chains: z.array(z.strictObject({ chain: z.string(), seq: count, hash: sha256 })),
});

export type Manifest = z.infer<typeof Manifest>;

/** What of a capture's row is needed to find its file. */
export const CaptureRow = z.looseObject({ sha256, size: count });
