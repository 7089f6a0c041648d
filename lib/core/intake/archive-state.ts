/** What became of a copy in an archive. */
export const ARCHIVE_STATES = ["waiting", "stored", "failed"] as const;

export type ArchiveState = (typeof ARCHIVE_STATES)[number];
