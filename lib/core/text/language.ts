import { eld } from "eld/extrasmall";

/** eld reads at most the first 380 bytes it is given, so a text is asked in slices spread over it; together under 10,000 characters. */
const SLICE = 380;
const SLICES = 24;

/** Letters below which no answer is given: a headline of names fits half a dozen languages. */
const ENOUGH_LETTERS = 40;

/** Share of the slices' votes that the winner needs. */
const MAJORITY = 0.6;

/**
 * The language of a text as a BCP 47 tag (`en`, `ar`), or `null` when the text is too short or the slices disagree. Each slice
 * that eld calls reliable has one vote. Deterministic; reads a bounded sample.
 */
export function detectLanguage(text: string): string | null {
  const votes = new Map<string, number>();
  let cast = 0;
  let letters = 0;
  for (const slice of sampleSlices(text)) {
    letters += slice.match(/\p{L}/gu)?.length ?? 0;
    const result = eld.detect(slice);
    if (result.language === "" || !result.isReliable()) continue;
    cast++;
    votes.set(result.language, (votes.get(result.language) ?? 0) + 1);
  }
  if (letters < ENOUGH_LETTERS) return null;
  const [winner] = [...votes].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  return winner && winner[1] >= cast * MAJORITY ? winner[0] : null;
}

function sampleSlices(text: string): string[] {
  const stride = Math.max(SLICE, Math.floor(text.length / SLICES));
  const slices: string[] = [];
  for (let start = 0; start < text.length && slices.length < SLICES; start += stride) {
    slices.push(text.slice(start, start + SLICE));
  }
  return slices;
}
