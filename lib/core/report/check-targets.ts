import type { FieldError } from "../result";
import { isGraphemeBoundary } from "../text/graphemes";
import { firstEndingAfter } from "./assign-spans";
import { codePointOffsets } from "./code-point-offset";
import type { Report, ReportBlock, ReportTarget } from "./report";
import { reportText } from "./report-text";

/**
 * Block by block, whether each target's words are the words at its place, and its ends are ends of what a reader takes for
 * characters. Where the report has no words (furniture), there is nothing to compare. Assumes that `checkBlocks` found nothing.
 */
export function checkTargets(report: Report): FieldError[] {
  const text = reportText(report);
  const check = targetChecker(report, text);
  return report.claims.flatMap((claim, claimIndex) =>
    claim.targets.flatMap((target, index) => {
      if (target.state === "gone") return [];
      const message = check(target);
      return message === null
        ? []
        : [{ path: `claims.${claimIndex}.targets.${index}`, message: `Claim ${claim.number}: ${message}` }];
    }),
  );
}

function targetChecker({ blocks, version }: Report, text: string): (target: ReportTarget) => string | null {
  const firstFurniture = blocks.find((block) => block.text === null)?.start ?? version.length;
  const codePointAt = codePointOffsets(text);
  return (target) => {
    const { start, end, exact, prefix, suffix, codePointStart } = target;
    if (start < 0 || end <= start || end > version.length) return "its place lies outside of the text.";
    if (exact.length !== end - start) return "its quote is not as long as its place.";
    if (!agrees(blocks, text, start, exact)) return "its quote is not what stands at its place.";
    if (!agrees(blocks, text, start - prefix.length, prefix)) return "what is said to stand before it does not.";
    if (!agrees(blocks, text, end, suffix)) return "what is said to stand after it does not.";
    if (!isGraphemeBoundary(text, start) || !isGraphemeBoundary(text, end))
      return "its place starts or ends inside of a character.";
    // Furniture counts in code points too, and its words are not here: before the first of it the two must agree.
    if (start <= firstFurniture ? codePointStart !== codePointAt(start) : codePointStart > start) {
      return "its place in code points is not its place.";
    }
    return null;
  };
}

/** Whether `quote` stands at `start`, in every block whose words are here and between blocks. */
function agrees(blocks: readonly ReportBlock[], text: string, start: number, quote: string): boolean {
  if (quote === "") return true;
  if (start < 0 || start + quote.length > text.length) return false;
  let place = start;
  const end = start + quote.length;
  for (let index = firstEndingAfter(blocks, start); index < blocks.length; index++) {
    const block = blocks[index];
    if (block === undefined || block.start >= end) break;
    if (block.text !== null) continue;
    // Compare what stands before the furniture, then go on behind it.
    if (block.start > place && text.slice(place, block.start) !== quote.slice(place - start, block.start - start))
      return false;
    place = Math.max(place, Math.min(block.end, end));
  }
  return text.slice(place, end) === quote.slice(place - start);
}
