import { z } from "zod";
import { DIRECTIONS } from "@/lib/core/text/direction";
import { ArticleReference, Identifier } from "./article";
import { LIMITS } from "./limits";
import { RatingView } from "./scale";
import { isCleanText } from "./text";

/** A day by the calendar; which hours it has, the desk's zone says. */
const Day = z.iso
  .date("Give a day like 2026-03-01.")
  .refine((day) => /^(19|2\d)/.test(day), "Give a day like 2026-03-01.");

/** Whole days of a desk, both ends included; absent: without an end on that side. */
export const DeskSpan = z.strictObject({ from: Day.optional(), to: Day.optional() });
export type DeskSpan = z.infer<typeof DeskSpan>;

const DeskSpanInput = z.strictObject({
  deskId: Identifier.optional(),
  deskSlug: z.string().trim().min(1).max(100).refine(isCleanText, "This is not a desk's short name.").optional(),
  ...DeskSpan.shape,
});

const oneDesk = ({ deskId, deskSlug }: z.infer<typeof DeskSpanInput>) =>
  (deskId === undefined) !== (deskSlug === undefined);
const ONE_DESK = { path: ["deskId"], message: "Name the desk by its id or its short name." };

const inOrder = ({ from, to }: DeskSpan) => from === undefined || to === undefined || from <= to;
const IN_ORDER = { path: ["to"], message: "The last day comes before the first." };

/** Whose agreement: a desk by id or short name, and a span. */
export const ReadDeskAgreementInput = DeskSpanInput.refine(oneDesk, ONE_DESK).refine(inOrder, IN_ORDER);

/** The claims behind a figure; neither labels nor raters: those on which first verdicts differ. */
const Behind = z.strictObject({
  /** Two labels that met on a claim; of a pair's, the first is `raterA`'s. */
  labelA: z.string().trim().min(1).max(100).refine(isCleanText).optional(),
  labelB: z.string().trim().min(1).max(100).refine(isCleanText).optional(),
  raterA: Identifier.optional(),
  raterB: Identifier.optional(),
  limit: z.coerce.number().int().min(1).max(LIMITS.pageSize).default(25),
  cursor: z
    .string()
    .regex(/^\d{1,7}$/, "Take it from nextCursor of the page before.")
    .optional(),
});

const inPairs = ({ labelA, labelB, raterA, raterB }: z.infer<typeof Behind>) =>
  (labelA === undefined) === (labelB === undefined) && (raterA === undefined) === (raterB === undefined);
const IN_PAIRS = "Give two labels, two reviewers, or both.";

export const ListArticleAgreementClaimsInput = z
  .strictObject({ ...ArticleReference.shape, ...Behind.shape })
  .refine(inPairs, IN_PAIRS);
export const ListDeskAgreementClaimsInput = z
  .strictObject({ ...DeskSpanInput.shape, ...Behind.shape })
  .refine(oneDesk, ONE_DESK)
  .refine(inOrder, IN_ORDER)
  .refine(inPairs, IN_PAIRS);
export type BehindFigure = z.infer<typeof Behind>;

const share = z.number().min(-1).max(1);
const ci95 = z.tuple([share, share]);
const count = z.int().min(0);
const BASIS = { items: count, raters: count, ratings: count, leftOut: count };

/** One measure: a value with its interval, or why there is none. `extra`: what this measure says besides. */
const figure = <Extra extends z.ZodRawShape>(extra: Extra) =>
  z.union([
    z.strictObject({
      ...BASIS,
      ...extra,
      value: share,
      ci95,
      method: z.literal("linearised"),
      standardError: z.number(),
    }),
    z.strictObject({ ...BASIS, ...extra, value: share, ci95, method: z.literal("exact") }),
    z.strictObject({ ...BASIS, ...extra, value: share, ci95: z.null(), noInterval: z.string() }),
    z.strictObject({ ...BASIS, ...extra, undefined: z.string() }),
  ]);

const Figure = figure({});
const Person = z.strictObject({ id: Identifier, name: z.string() });
const Confusion = z.strictObject({ codes: z.array(z.string()), counts: z.array(z.array(count)) });

export const AgreementLabel = RatingView.pick({ code: true, label: true, kind: true, value: true }).extend({
  /** How often it was given. */
  ratings: count,
  /** Whether the desk's newest scale offers it; else it comes from an older one, or was retired. */
  offered: z.boolean(),
});
export type AgreementLabel = z.infer<typeof AgreementLabel>;

const ArticleHeading = z.strictObject({
  id: Identifier,
  title: z.string(),
  language: z.string().nullable(),
  direction: z.enum(DIRECTIONS),
});

/** A claim on which first verdicts differ. */
export const DisputedClaim = z.strictObject({
  claimId: Identifier,
  number: z.int().min(1),
  statement: z.string(),
  article: ArticleHeading,
  /** Steps of the scale between the worst and the best verdict; 0 when only off-scale labels differ. */
  spread: count,
  /** The share of pairs of verdicts that are equal. */
  agreement: z.number().min(0).max(1),
  /** The labels given, worst first. */
  codes: z.array(z.string()),
});
export type DisputedClaim = z.infer<typeof DisputedClaim>;

const Figures = z.strictObject({
  raters: count,
  items: count,
  comparable: count,
  blind: z.strictObject({ blind: count, ratings: count }),
  labels: z.array(AgreementLabel),
  percent: Figure,
  cohenKappa: figure({ pairs: count }),
  fleissKappa: Figure,
  gwet: z.strictObject({ ac1: Figure, ac2: figure({ weights: z.literal("ordinal") }) }),
  krippendorff: z.strictObject({ nominal: Figure, ordinal: Figure, interval: Figure }),
  pairs: z.array(
    z.strictObject({
      a: Person,
      b: Person,
      items: count,
      percent: Figure,
      kappa: Figure,
      weightedKappa: figure({ weights: z.literal("quadratic") }),
      confusion: Confusion,
    }),
  ),
  pairsLeftOut: count,
  confusion: Confusion,
  /** The widest apart first, as many as `LIMITS.disputedClaims`. */
  disputed: z.array(DisputedClaim),
  /** Disputed claims beyond those listed. */
  disputedLeftOut: count,
  /** Reviewed claims that count nowhere above. */
  leftOut: z.strictObject({ withdrawn: count, rejected: count }),
  /** What the figures mean, in plain sentences. */
  explanation: z.string(),
});
export type AgreementFigures = z.infer<typeof Figures>;

const DeskHeading = z.strictObject({ id: Identifier, slug: z.string(), name: z.string(), timeZone: z.string() });

export const AgreementView = Figures.extend({ article: ArticleHeading, desk: DeskHeading });
export type AgreementView = z.infer<typeof AgreementView>;

export const DeskAgreementView = Figures.extend({
  desk: DeskHeading,
  from: z.string().nullable(),
  to: z.string().nullable(),
});
export type DeskAgreementView = z.infer<typeof DeskAgreementView>;
