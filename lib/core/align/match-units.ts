import { absorbHalves } from "./absorb-halves";
import { extendEqual } from "./extend-equal";
import { fillGaps, fillSureGaps } from "./fill-gaps";
import { matchWholeBlocks } from "./match-blocks";
import { matchByGrams } from "./match-by-grams";
import { matchOnce } from "./match-once";
import { type Matching, startMatching } from "./matching";
import { type StructuredText, toUnits } from "./text-units";

/** Every round matches by what the one before made unambiguous; more rounds find nothing in real texts. */
const ROUNDS = 3;

/** Lengths of grams in UTF-16 units: a dozen words first, which are unique even where all sentences are made of the same few. */
const GRAMS = [64, 32, 16];

/**
 * Finds, sentence for sentence, what of an old text is where in a new one. From the surest evidence to the least sure, each step
 * among what is still unmatched on both sides, so that a stretch of new text never has two predecessors:
 *
 * 1. whole paragraphs, then sentences, that occur once in both (Heckel 1978; patience diff), and equal neighbours of these;
 * 2. edited sentences between matched neighbours that are very like the old ones, then others by grams that occur once in both, wherever
 *    they are;
 * 3. the gaps that are left between matched neighbours, by likeness and in order (Gale and Church 1993): here twins find their own
 *    place, sentences are split and merged;
 * 4. the same again, because a twin that was found makes the other one unique.
 */
export function matchUnits(before: StructuredText, after: StructuredText): Matching {
  const matching = startMatching(toUnits(before), toUnits(after));
  matchWholeBlocks(matching);
  for (let round = 0; round < ROUNDS; round++) {
    matchOnce(matching);
    extendEqual(matching);
    fillSureGaps(matching);
    for (const gram of GRAMS) matchByGrams(matching, gram);
    const found = fillGaps(matching);
    absorbHalves(matching);
    if (!found) break;
  }
  return matching;
}
