import { citationOf, rating, reportInputOf, reviewOf } from "./report-input-of";

const LEDGER = citationOf("ledger", "Transit authority ledger, fiscal year 2025", {
  url: "https://ledger.example.org/transit/2025#capital",
  publisher: "City Comptroller",
  publishedAt: "2026-01-31",
  archiveUrl: "https://archive.example.net/20260301/ledger",
  quote: "Contribution of the general fund to the tram extension: 0",
  locator: "table 4, line 12",
  stance: "supports",
});

const GUARANTEE = citationOf("guarantee", "Guarantee agreement between the city and Savings Bank North", {
  url: "https://council.example.org/papers/2024-118.pdf",
  publisher: "City council",
  publishedAt: "2024-11",
  quote: "The City shall be liable for any instalment that the Authority fails to pay.",
  locator: "p. 7, §3",
  stance: "refutes",
});

/** An ordinary desk at work: agreement, dispute, an off-scale verdict, a stale one, one in review, an open one, claims that overlap, a withheld source. */
export const ordinary = reportInputOf({
  blocks: [
    ["furniture", "Skip to content · Sign in · Subscribe"],
    ["title", "Night trams pay for themselves, operator says"],
    [
      "standfirst",
      "After one year the extension carries twice the passengers that were forecast, and the city has paid nothing for it.",
    ],
    ["byline", "By Mara Lindqvist"],
    ["dateline", "NORTHGATE, 12 March"],
    [
      "paragraph",
      "The operator of Northgate’s tram network said on Thursday that the night line carried 1.9 million passengers in its first year, and that every fourth of them would have driven otherwise.",
    ],
    [
      "paragraph",
      "“The line pays for itself, and the city has not spent a cent on it,” said Jonas Weber, who heads the operator. He called the extension the cheapest of its kind in the country.",
    ],
    ["heading", "Fewer cars, fewer accidents"],
    [
      "paragraph",
      "According to the police, accidents between midnight and five fell by 18 per cent in the districts along the line. The operator puts that down to the trams.",
    ],
    ["caption", "A tram of the night line at Harbour Square in January. Photo: Northgate Transit"],
    ["list-item", "Line opened on 1 March 2025"],
    ["list-item", "Eleven stops, one tram every twenty minutes"],
    [
      "paragraph",
      "A second night line is to follow in 2028. It will make Northgate the first city of its size without a night bus.",
    ],
    ["furniture", "More on this: Ten cafés that never close"],
  ],
  article: {
    standfirst:
      "After one year the extension carries twice the passengers that were forecast, and the city has paid nothing for it.",
    byline: "Mara Lindqvist",
    publisher: "Northgate Courier",
    publishedAt: "2026-03-12",
    url: "https://courier.example.com/2026/03/night-trams",
  },
  claims: [
    {
      number: 1,
      marks: ["the night line carried 1.9 million passengers in its first year"],
      statement: "Northgate’s night tram carried 1.9 million passengers in its first year.",
      claimant: "Northgate Transit",
      claimedAt: "2026-03-12",
      status: "agreed",
      verdict: {
        rating: rating("true"),
        how: "consensus",
        explanation: "The counts at the doors add up to **1,912,340** from March 2025 to February 2026.",
        reachedAt: "2026-03-15T11:02:00.000Z",
        by: ["Ana Duarte", "Bo Lindgren"],
        stale: false,
      },
      reviews: [
        reviewOf("Ana Duarte", "true", "The operator’s monthly door counts add up to 1.91 million.", {
          confidence: 0.9,
          citations: [
            citationOf("counts", "Door counts, night line, monthly", {
              url: "https://data.example.org/transit/night-line.csv",
              publisher: "Northgate Transit",
              publishedAt: "2026-03",
              kind: "data",
              quote: "2025-03 … 2026-02: 1912340",
              archiveUrl: "https://archive.example.net/20260310/night-line",
            }),
          ],
        }),
        reviewOf(
          "Bo Lindgren",
          "true",
          "The counts at the doors add up to **1,912,340** from March 2025 to February 2026.",
          {
            confidence: 0.95,
            submittedAt: "2026-03-15T11:02:00.000Z",
            citations: [
              citationOf("counts", "Door counts, night line, monthly", { kind: "data", locator: "column “boarded”" }),
            ],
          },
        ),
      ],
    },
    {
      number: 2,
      marks: ["The line pays for itself, and the city has not spent a cent on it"],
      statement: "The night line pays for itself and the city has not spent money on it.",
      claimant: "Jonas Weber, head of Northgate Transit",
      claimedAt: "2026-03-12T10:30:00+01:00",
      checkability: "quotation",
      status: "agreed",
      verdict: {
        rating: rating("half_true"),
        how: "consensus",
        explanation:
          "No money came from the city’s budget. But the city **guarantees the loan** the line was built with, and the line’s surplus of the first year does not cover its instalments.\n\n- Fares: 3.1 million\n- Running costs: 2.8 million\n- Instalments: 0.9 million",
        reachedAt: "2026-03-15T14:45:00.000Z",
        by: ["Ana Duarte", "Bo Lindgren"],
        stale: false,
      },
      reviews: [
        reviewOf(
          "Ana Duarte",
          "half_true",
          "The ledger shows no payment. The guarantee is a cost that may come due: see §3 of the [agreement](https://council.example.org/papers/2024-118.pdf).",
          {
            confidence: 0.7,
            tags: ["missing_context"],
            submittedAt: "2026-03-15T13:10:00.000Z",
            citations: [LEDGER, GUARANTEE],
          },
        ),
        reviewOf(
          "Bo Lindgren",
          "half_true",
          "No money came from the city’s budget. But the city **guarantees the loan** the line was built with, and the line’s surplus of the first year does not cover its instalments.\n\n- Fares: 3.1 million\n- Running costs: 2.8 million\n- Instalments: 0.9 million",
          {
            confidence: 0.8,
            tags: ["missing_context", "cherry_picked"],
            submittedAt: "2026-03-15T14:45:00.000Z",
            citations: [
              GUARANTEE,
              citationOf("insider", "Internal forecast of instalments", {
                withheldReason: "the person who gave it to us could lose their work",
                quote: "a passage nobody outside may read",
                locator: "p. 3",
                stance: "refutes",
                kind: "expert",
              }),
            ],
          },
        ),
      ],
    },
    {
      number: 3,
      marks: ["the city has not spent a cent on it"],
      statement: "The city has not spent money on the night line.",
      claimant: "Jonas Weber, head of Northgate Transit",
      claimedAt: "2026-03-12",
      status: "disputed",
      reviews: [
        reviewOf(
          "Ana Duarte",
          "mostly_true",
          "Nothing was paid. I read a guarantee as no spending until it is called.",
          {
            confidence: 0.6,
            citations: [LEDGER],
          },
        ),
        reviewOf(
          "Chidi Okafor",
          "mostly_false",
          "The city’s own auditor books the guarantee as a cost. Staff time of the planning office comes on top.",
          {
            confidence: 0.65,
            tags: ["missing_context"],
            submittedAt: "2026-03-15T16:00:00.000Z",
            citations: [GUARANTEE],
          },
        ),
      ],
    },
    {
      number: 4,
      marks: ["the cheapest of its kind in the country"],
      statement: "The extension was the cheapest of its kind in the country.",
      claimant: "Jonas Weber, head of Northgate Transit",
      status: "agreed",
      verdict: {
        rating: rating("unproven"),
        how: "consensus",
        explanation:
          "No list of such projects exists, and the operator names none. We asked the ministry and three universities.",
        reachedAt: "2026-03-16T09:00:00.000Z",
        by: ["Ana Duarte", "Chidi Okafor"],
        stale: false,
      },
      reviews: [
        reviewOf("Ana Duarte", "unproven", "I found nothing to compare it with.", { tags: ["unsupported"] }),
        reviewOf(
          "Chidi Okafor",
          "unproven",
          "No list of such projects exists, and the operator names none. We asked the ministry and three universities.",
          {
            submittedAt: "2026-03-16T09:00:00.000Z",
            blind: false,
          },
        ),
      ],
    },
    {
      number: 5,
      marks: ["accidents between midnight and five fell by 18 per cent"],
      statement: "Accidents between midnight and five fell by 18 per cent along the line.",
      claimant: "Northgate police",
      claimedAt: "2026",
      status: "in_review",
      verdict: {
        rating: rating("mostly_true"),
        how: "consensus",
        explanation: "The statistics say 15.6 per cent for the first ten months.",
        reachedAt: "2026-03-13T08:00:00.000Z",
        by: ["Ana Duarte", "Bo Lindgren"],
        stale: true,
      },
      reviews: [
        reviewOf("Ana Duarte", "mostly_true", "The statistics say 15.6 per cent for the first ten months.", {
          stale: true,
          statement: "Accidents at night fell by 15 per cent along the line.",
          quotes: ["accidents between midnight and five fell by 15 per cent"],
          submittedAt: "2026-03-13T08:00:00.000Z",
          citations: [
            citationOf("accidents", "Accident statistics by hour and district", {
              url: "https://police.example.org/statistics/2025",
              publisher: "Northgate police",
              publishedAt: "2026-02",
              kind: "data",
              quote: "00–05 h: 237 (2024: 281)",
              locator: "sheet “Districts”",
            }),
          ],
        }),
      ],
    },
    {
      number: 6,
      marks: ["Line opened on 1 March 2025"],
      statement: "The night line opened on 1 March 2025.",
      gone: ["since the first of March"],
      status: "agreed",
      verdict: {
        rating: rating("false"),
        how: "consensus",
        explanation:
          "It opened on 8 March; the operator’s own poster says so. *The first week was cancelled because of ice.*",
        reachedAt: "2026-03-16T10:00:00.000Z",
        by: ["Bo Lindgren"],
        stale: false,
      },
      reviews: [
        reviewOf(
          "Bo Lindgren",
          "false",
          "It opened on 8 March; the operator’s own poster says so. *The first week was cancelled because of ice.*",
          {
            confidence: 1,
            tags: ["outdated"],
            submittedAt: "2026-03-16T10:00:00.000Z",
            citations: [
              citationOf("poster", "Poster “Die erste Nacht”", {
                citation: "Northgate Transit, poster, A1, printed February 2025. Seen at the museum of transport.",
                kind: "primary",
                stance: "refutes",
                quote: "Ab 8. März",
              }),
            ],
          },
        ),
      ],
    },
    {
      number: 7,
      marks: ["the first city of its size without a night bus"],
      statement: "Northgate would be the first city of its size without a night bus.",
      checkability: "prediction",
    },
    {
      number: 8,
      marks: ["Night trams pay for themselves"],
      statement: "Night trams pay for themselves.",
      claimant: "Northgate Transit",
      checkability: "too_vague",
      status: "in_review",
      reviews: [],
    },
  ],
});
