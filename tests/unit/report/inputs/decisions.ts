import { DEFAULT_POLICY } from "@/lib/core/review/default-policy";
import { citationOf, rating, reportInputOf, reviewOf } from "./report-input-of";

const TARIFF = citationOf("tariff", "Harbour tariff 2026", {
  url: "https://harbour.example.org/tariffs/2026",
  publisher: "Harbour authority",
  publishedAt: "2026-01",
  quote: "Fishing vessels under 12 m: 405",
  locator: "Table 2",
});

const REGISTER = citationOf("register", "Register of fishing vessels", {
  url: "https://fisheries.example/register",
  kind: "data",
  quote: "Active licences: 61 (2019: 88)",
});

const NEARLY = "The tariff went from 210 to 405 a year: 93 per cent.";
const THIRD = "27 of 88 licences were given back: 31 per cent.";

/** What a desk settles: against the majority of its reviews, by a rule that lets neighbours agree, after the words changed, and not yet. Claim 6 was rejected, and is not here. */
export const decisions = reportInputOf({
  blocks: [
    ["title", "Harbour fees to double, says mayor"],
    ["byline", "By Ines Okafor"],
    [
      "paragraph",
      "Fees for fishing boats have doubled since 2019, the mayor told the council on Monday. A third of the fleet has given up its licence since then.",
    ],
    [
      "paragraph",
      "The money pays for the new quay, she said. No other port on the coast charges as much. The council votes in May.",
    ],
  ],
  article: { publisher: "The Morning Tide", publishedAt: "2026-03-02", byline: "Ines Okafor" },
  policy: { ...DEFAULT_POLICY, reviewsNeeded: 2, consensusRule: "within_one", reviewersMayDecide: false },
  claims: [
    {
      number: 1,
      marks: ["Fees for fishing boats have doubled since 2019"],
      status: "decided",
      verdict: {
        rating: rating("half_true"),
        how: "decision",
        explanation:
          "Both tariffs are on record: **93 per cent**, not double. What the sentence leaves out weighs more: the fee for boats *over* 12 m has not changed.",
        reachedAt: "2026-03-15T15:05:00.000Z",
        by: ["Edna Marsh"],
        stale: false,
      },
      reviews: [
        reviewOf("Ana Reis", "true", "Nearly double is double to a reader.", { citations: [TARIFF] }),
        reviewOf("Noor Haddad", "true", NEARLY, { citations: [{ ...TARIFF, stance: "refutes" }] }),
        reviewOf("Jun Okabe", "half_true", "Only small boats pay more.", { tags: ["missing_context"] }),
      ],
    },
    {
      number: 2,
      marks: ["A third of the fleet has given up its licence since then"],
      status: "agreed",
      verdict: {
        rating: rating("mostly_true"),
        how: "consensus",
        explanation: THIRD,
        reachedAt: "2026-03-15T09:20:00.000Z",
        by: ["Ana Reis", "Noor Haddad"],
        stale: false,
      },
      reviews: [
        reviewOf("Ana Reis", "mostly_true", "Thirty-one per cent, near enough.", { citations: [REGISTER] }),
        reviewOf("Noor Haddad", "mostly_true", THIRD, { citations: [REGISTER] }),
        reviewOf("Jun Okabe", "true", "A third, as people say it.", { citations: [REGISTER] }),
      ],
    },
    {
      number: 3,
      marks: ["The money pays for the new quay"],
      status: "decided",
      verdict: {
        rating: rating("mostly_false"),
        how: "decision",
        explanation: "A tenth of it does.",
        reachedAt: "2026-03-16T10:00:00.000Z",
        by: ["Edna Marsh"],
        stale: false,
      },
      reviews: [
        reviewOf("Ana Reis", "true", "The budget says so.", {
          stale: true,
          statement: "Some of the money pays for the new quay.",
          quotes: ["Some of the money pays for the new quay"],
        }),
        reviewOf("Noor Haddad", "mostly_false", "The budget has 9 per cent for it."),
        reviewOf("Jun Okabe", "false", "The quay is paid by the state.", {
          blind: false,
          submittedAt: "2026-03-16T12:00:00.000Z",
        }),
      ],
    },
    {
      number: 4,
      marks: ["No other port on the coast charges as much"],
      status: "in_review",
      openQuestions: 1,
      reviews: [
        reviewOf("Ana Reis", "true", "None of the four I called does."),
        reviewOf("Noor Haddad", "unproven", "Two ports publish nothing."),
      ],
    },
    {
      number: 5,
      marks: ["The council votes in May"],
      status: "agreed",
      verdict: {
        rating: rating("true"),
        how: "consensus",
        explanation: "It is on the agenda.",
        reachedAt: "2026-03-15T09:20:00.000Z",
        by: ["Ana Reis", "Jun Okabe"],
        stale: false,
      },
      reviews: [
        reviewOf("Ana Reis", "true", "On 12 May, says the clerk."),
        reviewOf("Jun Okabe", "true", "It is on the agenda."),
      ],
    },
  ],
});
