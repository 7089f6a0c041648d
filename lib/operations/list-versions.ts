import type { z } from "zod";
import { done, type Result } from "@/lib/core/result";
import type { ListVersionsInput, VersionList } from "@/lib/schemas/version";
import type { Context } from "./context";
import { readVersionHistory } from "./read-version-history";

/** An article's versions, newest first, one page of them. Errors: `invalid_input` for a cursor that is not ours. */
export async function listVersions(
  context: Context,
  input: z.input<typeof ListVersionsInput>,
): Promise<Result<VersionList>> {
  const history = await readVersionHistory(context, input);
  if (!history.ok) return history;
  const { items, nextCursor } = history.value;
  return done({ items, nextCursor });
}
