import type { ArchiveServiceRow } from "@/lib/data/archive-services";
import type { ArchiveServiceView } from "@/lib/schemas/archive";

/** An archive as who is on its desk sees it. */
export const viewArchiveService = ({ deskId, createdAt, ...service }: ArchiveServiceRow): ArchiveServiceView => ({
  ...service,
  createdAt: createdAt.toISOString(),
});
