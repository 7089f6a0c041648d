import type { PdfLine } from "./pdf-line";

/** What is usual in a file: the size of its letters, and from line to line the step of each size, both in points. */
export type LineShape = { size: number; stepOf: (size: number) => number; marginOf: (line: PdfLine) => number };

/** In multiples of a size or a step. */
const OTHER_SIZE = 0.08;
const WIDER_STEP = 1.25;
const USUAL_STEP = 1.3;
const LARGEST_STEP = 2.2;
const INDENT = 0.8;
const LARGEST_INDENT = 6;
/** Lines that begin within so much of each other are of one column. */
const COLUMN = 4;
const RTL_COLUMN = 10;

const ENDS_SENTENCE = /[.!?؟…:]["'’”»)\]]*$/u;
const OPENS_ITEM = /^(?:[•‣▪◦●○∙·–-]\s|\(?\d{1,3}[.)]\s)/u;

/** What is usual among `lines`. */
export function shapeOf(lines: readonly PdfLine[]): LineShape {
  const characters = new Map<number, number>();
  for (const { size, text } of lines)
    characters.set(roundedSize(size), (characters.get(roundedSize(size)) ?? 0) + text.length);
  const [size = 0] = [...characters].sort((a, b) => b[1] - a[1])[0] ?? [];
  const steps = new Map<number, number[]>();
  const margins = new Map<string, number>();
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const step = before?.page === line.page ? before.y - line.y : 0;
    if (before && !isOtherSize(before, line) && step > 0 && step < line.size * LARGEST_STEP) {
      steps.set(roundedSize(line.size), [...(steps.get(roundedSize(line.size)) ?? []), step].slice(-MOST_STEPS));
    }
    for (const key of columnKeys(line)) margins.set(key, Math.max(margins.get(key) ?? 0, line.end));
  });
  const usual = new Map(
    [...steps].map(([key, found]) => [key, found.sort((a, b) => a - b)[Math.floor(found.length / 3)] ?? 0]),
  );
  return {
    size,
    stepOf: (of) => usual.get(roundedSize(of)) || of * USUAL_STEP,
    marginOf: (line) => margins.get(columnKeys(line)[0] ?? "") ?? line.end,
  };
}

/** Whether `line` goes on with the paragraph that began with `first` and came to `last`. */
export function isSameParagraph(
  { first, last }: { first: PdfLine; last: PdfLine },
  line: PdfLine,
  shape: LineShape,
): boolean {
  if (isOtherSize(last, line) || last.text.includes("\t") || line.text.includes("\t")) return false;
  if (OPENS_ITEM.test(line.text)) return false;
  const step = last.y - line.y;
  if (last.page !== line.page || step <= 0) return !ENDS_SENTENCE.test(last.text);
  if (step > shape.stepOf(line.size) * WIDER_STEP) return false;
  const indent = line.isRtl ? 0 : (line.start - last.start) / line.size;
  const hangs = last === first && OPENS_ITEM.test(first.text);
  if (indent > INDENT && indent < LARGEST_INDENT && !hangs) return false;
  if (indent < -INDENT && last !== first) return false;
  return !hadRoomFor(last, line, shape);
}

/** Whether the next line's first word would have stood at the end of the last one: somebody broke it there. */
function hadRoomFor(last: PdfLine, line: PdfLine, shape: LineShape): boolean {
  const word = /^\S*/.exec(line.text)?.[0].length ?? 0;
  const width = ((line.end - line.start) / Math.max(line.text.length, 1)) * word;
  return last.end + width + last.size < shape.marginOf(last);
}

const MOST_STEPS = 400;
const roundedSize = (size: number): number => Math.round(size * 2) / 2;
const isOtherSize = (a: PdfLine, b: PdfLine): boolean => Math.abs(a.size - b.size) > a.size * OTHER_SIZE;

/** The column a line is in first, then the one beside it that it may belong to as well, by where it begins on its page. */
function columnKeys({ page, start, size, isRtl }: PdfLine): string[] {
  const width = Math.max(size, 1) * (isRtl ? RTL_COLUMN : COLUMN);
  const place = start / width;
  const nearest = Math.round(place);
  return [nearest, nearest < place ? nearest + 1 : nearest - 1].map(
    (column) => `${page} ${Math.round(width)} ${column}`,
  );
}
