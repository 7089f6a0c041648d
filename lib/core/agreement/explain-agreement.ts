import type { Agreement, LabelCount } from "./agreement";
import { type DefinedFigure, isDefined } from "./figure";
import { type Reliability, reliabilityOf } from "./reliability";

/** The figures that the explanation needs. */
export type Explained = Pick<
  Agreement,
  "raters" | "items" | "comparable" | "blind" | "labels" | "percent" | "gwet" | "krippendorff"
>;

/** A wider interval tells little; and on fewer claims the interval itself holds the true figure in fewer than 90 of 100 cases (docs/agreement.md). */
const WIDE = 0.3;
const FEW = 20;

/** So much agreement with so common a label is where figures that are corrected for chance mislead. */
const HIGH_AGREEMENT = 0.8;
const COMMON_LABEL = 0.8;

const WHAT_IT_IS = {
  reliable: "agreement is good enough to rely on",
  tentative: "agreement is good enough for tentative conclusions only",
  unreliable: "agreement is too low to rely on any one reviewer's verdict",
  chance: "agreement is no better than chance",
} satisfies Record<Reliability, string>;

/** What the figures mean, in plain English for an editor: a few sentences, true of no ratings, one reviewer, one label and all else. */
export function explainAgreement(agreement: Explained): string {
  const { percent, raters, items, comparable } = agreement;
  if (!isDefined(percent)) {
    if (raters < 2) return percent.undefined;
    return `${peopleRated(raters, items)}, but no two of them the same one: agreement needs claims that two have rated.`;
  }
  return [sameVerdicts(percent.value, raters, items, comparable), ...aboutAlpha(agreement), aboutBlind(agreement.blind)]
    .filter(Boolean)
    .join(" ");
}

/** How often two reviewers of one claim agree. */
function sameVerdicts(percent: number, raters: number, items: number, comparable: number): string {
  const some = `, ${comparable.toLocaleString("en")} of them ${raters === 2 ? "twice" : "at least twice"}`;
  const who = peopleRated(raters, items) + (comparable === items ? "" : some);
  const join = comparable === items ? " and" : ", and";
  if (percent === 1) return `${who}${join} never differed.`;
  if (percent === 0) return `${who}${join} never agreed.`;
  if (raters > 2)
    return `${who}; two reviewers of one claim, picked at random, gave the same verdict ${inPercent(percent)} of the time.`;
  return `${who}${join} gave the same verdict on ${inPercent(percent)} of ${comparable === items ? "them" : "those"}.`;
}

/** How much that is beyond chance. Near misses count for something where there are any to count. */
function aboutAlpha({ percent, labels, gwet, krippendorff }: Explained): string[] {
  const { ordinal, nominal } = krippendorff;
  if (isDefined(ordinal)) {
    const left =
      ordinal.leftOut === 0
        ? ""
        : `${ratings(ordinal.leftOut)} off the scale ${isOrAre(ordinal.leftOut)} no part of that figure.`;
    const what = `Corrected for chance, and with near misses counted as partly right, ${figureWords(ordinal, "ordinal")}.`;
    const onScale = labels.filter(({ kind }) => kind === "ordinal");
    return [what, aboutWidth(ordinal), left, aboutParadox(ordinal, { percent, labels, gwet }, onScale)];
  }
  if (!isDefined(nominal)) return [nominal.undefined];
  const what = `Corrected for chance, ${figureWords(nominal, "nominal")}.`;
  return [what, aboutWidth(nominal), aboutParadox(nominal, { percent, labels, gwet }, labels)];
}

function figureWords(figure: DefinedFigure, metric: string): string {
  const { value, ci95 } = figure;
  const interval =
    ci95 === null ? "no interval from one claim" : `95% interval ${inDigits(ci95[0])} to ${inDigits(ci95[1])}`;
  return `${WHAT_IT_IS[reliabilityOf(value)]} (Krippendorff's ${metric} α ${inDigits(value)}, ${interval})`;
}

function aboutWidth({ ci95, items }: DefinedFigure): string {
  if (items >= FEW && ci95 !== null && ci95[1] - ci95[0] <= WIDE) return "";
  return `${items === 1 ? "1 claim is" : `${items.toLocaleString("en")} claims are`} few to judge that by: it could well be otherwise on others.`;
}

/**
 * Where nearly all verdicts are one label, agreement by chance is nearly total and α and κ are low however rarely people differ: the
 * paradox of Feinstein and Cicchetti (1990, J. Clin. Epidemiol. 43, 543–549), which Gwet's AC1 was made to avoid. `counted`: the
 * labels that the figure counts.
 */
function aboutParadox(
  alpha: DefinedFigure,
  { percent, labels, gwet }: Pick<Explained, "percent" | "labels" | "gwet">,
  counted: readonly LabelCount[],
): string {
  const total = labels.reduce((sum, label) => sum + label.ratings, 0);
  const common = counted.find((label) => label.ratings >= COMMON_LABEL * total);
  const high = isDefined(percent) && percent.value >= HIGH_AGREEMENT;
  const low = !["reliable", "tentative"].includes(reliabilityOf(alpha.value));
  if (common === undefined || !high || !low || !isDefined(gwet.ac1)) return "";
  return `But ${inPercent(common.ratings / total)} of all ratings are “${common.label}”: where one label is so common, agreement by chance is high, and this figure is low although reviewers rarely differ. Gwet's AC1, which is made for that, is ${inDigits(gwet.ac1.value)}.`;
}

function aboutBlind({ blind, ratings: all }: Agreement["blind"]): string {
  if (blind === all) return "";
  if (blind === 0) return "None of the ratings was given blind, which can make agreement look better than it is.";
  return `${ratings(all - blind)} of ${all.toLocaleString("en")} ${wasOrWere(all - blind)} not given blind, which can make agreement look better than it is.`;
}

const IN_WORDS = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];

const peopleRated = (raters: number, items: number): string =>
  `${IN_WORDS[raters] ?? raters.toLocaleString("en")} reviewers rated ${items.toLocaleString("en")} ${items === 1 ? "claim" : "claims"}`;

const ratings = (count: number): string => `${count.toLocaleString("en")} ${count === 1 ? "rating" : "ratings"}`;
const isOrAre = (count: number): string => (count === 1 ? "is" : "are");
const wasOrWere = (count: number): string => (count === 1 ? "was" : "were");

/** Two digits, with the sign that people know and no negative nought. */
const inDigits = (value: number): string => (Math.abs(value) < 0.005 ? 0 : value).toFixed(2).replace("-", "−");

/** Whole percent; what is not all is never called 100%, nor what is not none 0%. */
function inPercent(share: number): string {
  const whole = Math.round(share * 100);
  if (whole === 100 && share < 1) return "over 99%";
  return whole === 0 && share > 0 ? "under 1%" : `${whole}%`;
}
