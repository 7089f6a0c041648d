import { buildFigure } from "@/lib/core/agreement/build-figure";
import { codeRatings } from "@/lib/core/agreement/code-ratings";
import { nominalDifference } from "@/lib/core/agreement/differences";
import { type Figure, isDefined } from "@/lib/core/agreement/figure";
import { krippendorffAlpha } from "@/lib/core/agreement/krippendorff-alpha";
import { orderLabels } from "@/lib/core/agreement/label-order";
import { measureAgreement } from "@/lib/core/agreement/measure-agreement";
import type { AgreementInput } from "@/lib/core/agreement/ratings";
import { countClasses } from "@/lib/core/agreement/unit-counts";
import { DEFAULT_SCALE } from "@/lib/core/verdict/scale";
import { Trouble } from "../../scripts/step.mjs";
import { openPeer } from "./open-peers";
import { milliseconds, type Outcome, times } from "./outcome";
import { between, pick, seededRandom } from "./random";
import { medianOfRounds, timeOf } from "./rounds";

const ROUNDS = 5;
const SIZES = [
  { claims: 50, reviewers: 3 },
  { claims: 50, reviewers: 20 },
  { claims: 500, reviewers: 3 },
  { claims: 500, reviewers: 20 },
  { claims: 500, reviewers: 200 },
  { claims: 10_000, reviewers: 3 },
  { claims: 10_000, reviewers: 20 },
];

/** α as a library computes it from a row of codes for each reviewer. */
type PeerAlpha = (rows: (string | undefined)[][]) => number;

/** How long all figures with their intervals, pairs and disputes take, beside one α of the one library of npm that has it. */
export async function benchAgreement(): Promise<Outcome> {
  const peer = await openKrippendorff();
  const rows: string[][] = [];
  for (const { claims, reviewers } of SIZES) {
    const input = generateRatings(claims, reviewers);
    const byReviewer = toRows(input);
    checkEqual(input, peer(byReviewer));
    const taken = await medianOfRounds(ROUNDS, {
      all: () => timeOf(() => measureAgreement(input)),
      alpha: () => timeOf(() => nominalAlpha(input)),
      peer: () => timeOf(() => peer(byReviewer)),
    });
    rows.push([
      claims.toLocaleString("en"),
      String(reviewers),
      milliseconds(taken.all),
      milliseconds(taken.alpha),
      milliseconds(taken.peer),
      times(taken.peer / taken.alpha),
    ]);
  }
  return {
    columns: [
      "claims",
      "reviewers",
      "Stet, all figures",
      "Stet, nominal α",
      "krippendorff, nominal α",
      "Stet is faster",
    ],
    rows,
    notes: [
      "All figures: percent, Cohen, Fleiss, Gwet, three α, each with its interval; every pair of reviewers; the confusion matrix; the disputed claims. The library computes one figure without an interval, and is compared with that one of Stet's, interval included, from the same ratings; that the two are equal is checked before measuring.",
      `A tenth of the ratings is missing. Medians of ${ROUNDS} rounds in turn, in one process. Aim: 10,000 claims by 20 reviewers in well under two seconds.`,
    ],
  };
}

/** Ratings on the default scale by reviewers who are right three times in four; one in ten is missing. */
function generateRatings(claims: number, reviewers: number): AgreementInput {
  const random = seededRandom(claims + reviewers);
  const codes = DEFAULT_SCALE.ratings.map(({ code }) => code);
  const raters = Array.from({ length: reviewers }, (_, at) => ({ id: `reviewer-${at}`, name: `Reviewer ${at}` }));
  const units = Array.from({ length: claims }, (_, at) => {
    const right = pick(random, codes);
    const ratings = raters
      .filter(() => between(random, 1, 10) > 1)
      .map(({ id }) => ({ raterId: id, code: random() < 0.75 ? right : pick(random, codes), blind: true }));
    return { claimId: `claim-${at}`, ratings };
  });
  return { categories: DEFAULT_SCALE.ratings, raters, units };
}

function toRows({ raters, units }: AgreementInput): (string | undefined)[][] {
  const byRater = new Map(raters.map(({ id }) => [id, Array<string | undefined>(units.length).fill(undefined)]));
  units.forEach(({ ratings }, unit) => {
    for (const { raterId, code } of ratings) byRater.get(raterId)?.splice(unit, 1, code);
  });
  return [...byRater.values()];
}

/** One figure from the ratings as they come, with its interval. */
function nominalAlpha({ categories, raters, units }: AgreementInput): Figure {
  const order = orderLabels(categories);
  const counts = countClasses(
    codeRatings({ raters, units }, order),
    Int32Array.from(order.labels.keys()),
    order.labels.length,
  );
  const basis = { items: counts.comparable, raters: raters.length, ratings: 0, leftOut: 0 };
  return buildFigure(basis, krippendorffAlpha(counts, nominalDifference), "nothing to compare");
}

/** @throws when the two find different figures, for then their times say nothing. */
function checkEqual(input: AgreementInput, theirs: number): void {
  const nominal = nominalAlpha(input);
  if (!isDefined(nominal) || Math.abs(nominal.value - theirs) > 1e-9)
    throw new Trouble(`Nominal α is ${isDefined(nominal) ? nominal.value : nominal.undefined} here, ${theirs} there.`);
}

async function openKrippendorff(): Promise<PeerAlpha> {
  const module = await openPeer("krippendorff");
  const alpha: unknown = Reflect.get(Object(Reflect.get(Object(module), "default") ?? module), "alpha");
  if (typeof alpha !== "function") throw new TypeError("the peer has no function alpha");
  return (rows) => Number(Reflect.apply(alpha, undefined, [rows]));
}
