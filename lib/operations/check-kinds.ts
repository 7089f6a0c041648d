import { type Problem, refuse } from "@/lib/core/result";
import type { Block, BlockKind } from "@/lib/core/text/block";

/** The refusal when a correction names a block that is not there, else `null`. */
export function checkKinds(
  blocks: readonly Block[],
  changes: readonly { index: number; kind: BlockKind }[],
): Problem | null {
  const outside = changes.findIndex((change) => change.index >= blocks.length);
  if (outside < 0) return null;
  const message = `The text has ${blocks.length} blocks; count them from 0.`;
  return refuse("invalid_input", message, { errors: [{ path: `kinds.${outside}.index`, message }] });
}
