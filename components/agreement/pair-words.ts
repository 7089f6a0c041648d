import { type Figure, isDefined } from "@/lib/core/agreement/figure";
import { inDigits, inPercent } from "@/lib/core/agreement/figure-words";
import type { Pair } from "./pair-table";

/** “κ 0.62”, or that there is none. */
export const kappaWords = (kappa: Figure): string => (isDefined(kappa) ? `κ ${inDigits(kappa.value)}` : "no κ");

/** How often the two said the same. */
export const sameWords = ({ percent, items }: Pick<Pair, "percent" | "items">): string =>
  `${isDefined(percent) ? inPercent(percent.value) : "none"} of ${items.toLocaleString("en")}`;

/** The sentences why pairs have no κ, each once, in the order of the pairs. */
export const reasonsOf = (pairs: readonly Pair[]): string[] => [
  ...new Set(pairs.flatMap(({ kappa }) => (isDefined(kappa) ? [] : [kappa.undefined]))),
];
