import { DEFAULT_POLICY } from "@/lib/core/review/default-policy";
import { citationOf, rating, reportInputOf, reviewOf } from "./report-input-of";

const LANDINGS = citationOf("landings", "Landing statistics 2025, table 4", {
  url: "https://fisheries.example/2025/landings",
  kind: "data",
  quote: "Herring: 31,402 t (2024: 28,138 t)",
  locator: "p. 12",
});

const given = (label: string, explanation: string, stale: boolean) => ({
  status: stale ? ("in_review" as const) : ("agreed" as const),
  verdict: {
    rating: rating(label),
    how: "consensus" as const,
    explanation,
    reachedAt: "2026-03-14T11:00:00.000Z",
    by: ["Noor Haddad"],
    stale,
  },
});

const HERRING = "The table shows a rise of 11.6 per cent.";
const SURVEY = "The university confirms it.";
const SILT = "The dredger’s log says so.";

/** An article whose text was changed after it was checked: words changed, words gone, a place that is not certain, a claim that stands. */
export const newVersion = reportInputOf({
  blocks: [
    ["title", "Harbour dredging will be finished by spring, port says"],
    [
      "paragraph",
      "The port authority said on Monday that dredging has removed 1.4 million cubic metres of silt. Landings of herring fell by 12 per cent last year, it said.",
    ],
    ["paragraph", "A survey has been asked for by the union. The ministry knows of none."],
  ],
  article: { publisher: "Harbour News", publishedAt: "2026-03-14" },
  policy: { ...DEFAULT_POLICY, reviewsNeeded: 1, blind: true, sourcesNeeded: 1 },
  claims: [
    {
      number: 1,
      marks: ["dredging has removed 1.4 million cubic metres of silt"],
      ...given("true", SILT, false),
      reviews: [reviewOf("Noor Haddad", "true", SILT)],
    },
    {
      number: 2,
      marks: ["Landings of herring fell by 12 per cent last year"],
      was: "Landings of herring rose by 12 per cent last year",
      statement: "Herring landings rose by 12 per cent last year.",
      ...given("mostly_true", HERRING, true),
      reviews: [
        reviewOf("Noor Haddad", "mostly_true", HERRING, {
          stale: true,
          statement: "Herring landings rose by 12 per cent last year.",
          quotes: ["Landings of herring rose by 12 per cent last year"],
          citations: [LANDINGS],
        }),
      ],
    },
    {
      number: 3,
      marks: [],
      gone: ["The channel is the deepest on the coast."],
      ...given("false", "Two are deeper.", true),
      reviews: [
        reviewOf("Noor Haddad", "false", "Two are deeper.", {
          stale: true,
          statement: "The channel is the deepest on the coast.",
          quotes: ["The channel is the deepest on the coast."],
        }),
      ],
    },
    {
      number: 4,
      marks: ["A survey has been asked for"],
      was: "A survey has been asked for",
      ...given("true", SURVEY, true),
      reviews: [
        reviewOf("Noor Haddad", "true", SURVEY, {
          stale: true,
          statement: "A survey has been asked for",
          quotes: ["A survey has been asked for"],
        }),
      ],
    },
    { number: 5, marks: ["The ministry knows of none"], was: "The ministry knows of one" },
  ],
});
