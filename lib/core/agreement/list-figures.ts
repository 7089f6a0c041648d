import type { Agreement } from "./agreement";
import type { Figure } from "./figure";

/** One measure with its name and what it is for, in an editor's words. */
export type NamedFigure = { key: string; name: string; about: string; figure: Figure };

/** The figures that a list of all of them shows. */
export type Listed = Pick<Agreement, "percent" | "cohenKappa" | "fleissKappa" | "gwet" | "krippendorff">;

/** Every measure in the order to read them: what everybody understands first, then the one to quote. */
export function listFigures({ percent, cohenKappa, fleissKappa, gwet, krippendorff }: Listed): NamedFigure[] {
  const { pairs } = cohenKappa;
  return [
    {
      key: "percent",
      name: "Same verdict",
      about: "How often two reviewers of one claim say the same. Says nothing of luck.",
      figure: percent,
    },
    {
      key: "ordinal",
      name: "Krippendorff’s α, ordinal",
      about: "Beyond luck, near misses partly right. The one to quote.",
      figure: krippendorff.ordinal,
    },
    {
      key: "nominal",
      name: "Krippendorff’s α, nominal",
      about: "Beyond luck, only the same verdict counts.",
      figure: krippendorff.nominal,
    },
    {
      key: "interval",
      name: "Krippendorff’s α, interval",
      about: "As ordinal, with the values of the labels as distances.",
      figure: krippendorff.interval,
    },
    {
      key: "cohen",
      name: "Cohen’s κ",
      about:
        pairs > 1
          ? `Beyond luck, with each person’s own habits: the mean of ${pairs.toLocaleString("en")} pairs.`
          : "Beyond luck, with each person’s own habits. For two people.",
      figure: cohenKappa,
    },
    {
      key: "fleiss",
      name: "Fleiss’ κ",
      about: "Beyond luck, with everybody’s habits together. To compare with studies.",
      figure: fleissKappa,
    },
    {
      key: "ac1",
      name: "Gwet’s AC1",
      about: "Beyond luck, steady where one verdict is nearly everywhere.",
      figure: gwet.ac1,
    },
    { key: "ac2", name: "Gwet’s AC2", about: "AC1 with near misses partly right (ordinal weights).", figure: gwet.ac2 },
  ];
}
