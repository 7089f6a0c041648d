import type { VerdictTone } from "../report/verdict-mark";

/** Dots the edge of the page has room for. */
const PLACES = 200;

/** One dot of the map: where (0 to 1 of the text), and the hue of the claim that needs attention most there. */
export type MapDot = { at: number; tone: VerdictTone };

/** The map of an article's claims, at most 200 dots however many claims there are; stale ones win their place, then open ones. */
export function claimMap(claims: { start: number; tone: VerdictTone }[], textLength: number): MapDot[] {
  const places = new Map<number, VerdictTone>();
  for (const { start, tone } of claims) {
    const place = Math.min(PLACES - 1, Math.floor((start / Math.max(1, textLength)) * PLACES));
    const there = places.get(place);
    if (there === undefined || urgency(tone) > urgency(there)) places.set(place, tone);
  }
  return [...places].sort(([a], [b]) => a - b).map(([place, tone]) => ({ at: (place + 0.5) / PLACES, tone }));
}

const urgency = (tone: VerdictTone) => (tone === "stale" ? 2 : tone === "open" ? 1 : 0);
