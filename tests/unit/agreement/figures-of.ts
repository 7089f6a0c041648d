import type { Agreement } from "@/lib/core/agreement/agreement";
import { type Figure, isDefined } from "@/lib/core/agreement/figure";

/** The figures about all claims, by name. */
export const figuresOf = ({ percent, cohenKappa, fleissKappa, gwet, krippendorff }: Agreement) => ({
  percent,
  cohen: cohenKappa,
  fleiss: fleissKappa,
  ...gwet,
  ...krippendorff,
});

/** One of them. @throws when there is none of that name. */
export function figureNamed(agreement: Agreement, name: string): Figure {
  const figure = new Map<string, Figure>(Object.entries(figuresOf(agreement))).get(name);
  if (figure === undefined) throw new RangeError(`no figure ${name}`);
  return figure;
}

/** A figure's value. @throws when it has none, with the reason. */
export function valueIn(figure: Figure): number {
  if (!isDefined(figure)) throw new Error(figure.undefined);
  return figure.value;
}

/** A figure's 95 % interval. @throws when it has none. */
export function intervalIn(figure: Figure): [number, number] {
  if (!isDefined(figure) || figure.ci95 === null) throw new Error("no interval");
  return figure.ci95;
}

/** A figure's standard error. @throws when it has none. */
export function standardErrorOf(figure: Figure): number {
  if (!isDefined(figure) || figure.ci95 === null || figure.method !== "linearised")
    throw new Error("no standard error");
  return figure.standardError;
}
