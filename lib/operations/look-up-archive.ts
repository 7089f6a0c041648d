import type { z } from "zod";
import type { Result } from "@/lib/core/result";
import { type ArchiveCopyView, ArchiveSourceInput } from "@/lib/schemas/archive";
import { askArchive } from "./ask-archive";
import type { Context } from "./context";
import { parseInput } from "./parse";

/** Asks one of the desk's archives whether it has a copy of a source's address already. Errors: `not_found`, `forbidden`. */
export async function lookUpArchive(
  context: Context,
  input: z.input<typeof ArchiveSourceInput>,
): Promise<Result<ArchiveCopyView>> {
  const parsed = parseInput(ArchiveSourceInput, input);
  return parsed.ok ? askArchive(context, { ...parsed.value, lookUp: true }) : parsed;
}
