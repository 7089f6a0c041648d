import type { CopyRow } from "@/lib/data/cited-sources";
import type { ArchiveCopyView } from "@/lib/schemas/archive";

/** A copy as who may see its source sees it. */
export const viewCopy = ({ askedById, ...copy }: CopyRow): ArchiveCopyView => copy;
