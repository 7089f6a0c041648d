import { LocalDate } from "@/components/ui/local-date";
import type { VersionSummary } from "@/lib/schemas/version";

/** When a version came to the desk and through whom: "imported 3 May 2026, 09:14 by Ana". */
export function ImportedBy({ version }: { version: Pick<VersionSummary, "createdAt" | "createdBy"> }) {
  return (
    <>
      imported <LocalDate iso={version.createdAt} />{" "}
      {version.createdBy === null ? (
        "by the system"
      ) : (
        <>
          by <bdi>{version.createdBy}</bdi>
        </>
      )}
    </>
  );
}
