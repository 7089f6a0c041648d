/** A piece of text as a PDF places it: `x` and `y` of its baseline's left end in points, `y` upwards. */
export type PdfPiece = { text: string; x: number; y: number; width: number; size: number; isRtl: boolean };

/** A line of a page, its text in reading order; cells that stand apart are parted by tabs. */
export type PdfLine = {
  /** From 0. */
  page: number;
  text: string;
  /** Where it begins and ends as it is read, in points from the edge at which reading begins. */
  start: number;
  end: number;
  y: number;
  size: number;
  /** Where a line that is read from the right begins is known only roughly. */
  isRtl: boolean;
};

/** Gaps in multiples of the size of the letters. */
const SPACE = 0.15;
const CELL = 3;
/** Pieces whose baselines differ by less are on one line: indices and exponents stand off a little. */
const SAME_LINE = 0.45;

/** The lines of a page in the order in which the file draws them, which is the order of reading but for rare programs. */
export function toLines(pieces: readonly PdfPiece[], page: number, pageWidth: number): PdfLine[] {
  const groups: PdfPiece[][] = [];
  for (const piece of pieces) {
    if (piece.text.trim() === "") continue;
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && isBeside(last, piece)) group.push(piece);
    else groups.push([piece]);
  }
  const isRtlPage = lettersOf(pieces, true) > lettersOf(pieces, false);
  return groups.map((group) => toLine(group, { page, pageWidth, isRtlPage }));
}

function isBeside(last: PdfPiece, piece: PdfPiece): boolean {
  return Math.abs(last.y - piece.y) < Math.max(last.size, piece.size) * SAME_LINE;
}

type Page = { page: number; pageWidth: number; isRtlPage: boolean };

function toLine(group: readonly PdfPiece[], { page, pageWidth, isRtlPage }: Page): PdfLine {
  const [rtl, ltr] = [lettersOf(group, true), lettersOf(group, false)];
  const isRtl = rtl === ltr ? isRtlPage : rtl > ltr;
  const largest = group.reduce((most, piece) => (piece.text.length > most.text.length ? piece : most));
  const left = Math.min(...group.map(({ x }) => x));
  const right = Math.max(...group.map(({ x, width }) => x + width));
  return {
    page,
    text: isRtl
      ? joinPieces(inRtlOrder(group), true)
      : joinPieces(
          [...group].sort((a, b) => a.x - b.x),
          false,
        ),
    start: isRtl ? pageWidth - right : left,
    end: isRtl ? pageWidth - left : right,
    y: largest.y,
    size: largest.size,
    isRtl,
  };
}

const lettersOf = (group: readonly PdfPiece[], isRtl: boolean): number =>
  group.reduce((sum, piece) => sum + (piece.isRtl === isRtl ? (piece.text.match(/\p{L}/gu)?.length ?? 0) : 0), 0);

/** From right to left, but words and numbers that are read the other way in their own order; signs between belong to the line. */
function inRtlOrder(group: readonly PdfPiece[]): PdfPiece[] {
  const pieces = [...group]
    .sort((a, b) => b.x - a.x)
    .map((piece) => (isSigns(piece) ? { ...piece, text: [...piece.text].reverse().join("") } : piece));
  for (let from = 0; from < pieces.length; from++) {
    if (!isForeign(pieces[from])) continue;
    let to = from;
    for (let next = from + 1; next < pieces.length && !pieces[next]?.isRtl; next++)
      if (isForeign(pieces[next])) to = next;
    pieces.splice(from, to - from + 1, ...pieces.slice(from, to + 1).reverse());
    from = to;
  }
  return pieces;
}

const isSigns = ({ text }: PdfPiece): boolean => !/[\p{L}\p{N}]/u.test(text);
const isForeign = (piece: PdfPiece | undefined): boolean => piece !== undefined && !piece.isRtl && !isSigns(piece);

function joinPieces(pieces: readonly PdfPiece[], isRtl: boolean): string {
  let text = "";
  let before: PdfPiece | undefined;
  for (const piece of pieces) {
    if (before) {
      const apart = piece.x > before.x ? piece.x - before.x - before.width : before.x - piece.x - piece.width;
      const size = Math.max(before.size, piece.size);
      if (apart > size * CELL) text += "\t";
      else if (apart > size * SPACE && !/\s$/.test(text) && !/^\s/.test(piece.text)) text += " ";
    }
    text += isRtl ? piece.text.trim() : piece.text;
    before = piece;
  }
  return text.trim();
}
