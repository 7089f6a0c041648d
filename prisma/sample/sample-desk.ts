import type { z } from "zod";
import type { SaveReviewInput } from "@/lib/schemas/review";

type Source = NonNullable<z.input<typeof SaveReviewInput>["sources"]>[number];

/** One reviewer's submission on a sample claim; times are minutes after the desk's first morning. */
export type SampleReview = {
  by: "noor" | "ben" | "mirela";
  verdict: string;
  rationale: string;
  tags?: z.input<typeof SaveReviewInput>["tags"];
  confidence?: number;
  sources: Source[];
};

/** A claim of a sample article, and what became of it. */
export type SampleClaim = {
  quote: string;
  statement: string;
  claimant?: string;
  checkability?: "fact" | "quotation" | "opinion";
  reviews: SampleReview[];
  /** What somebody asks about it, and nobody has answered yet. */
  asked?: { by: "noor" | "ben" | "mirela"; question: string };
  /** What the editor decided where the reviewers differ. */
  decided?: { verdict: string; summary: string };
  /** What the statement was changed to after it was reviewed. */
  editedTo?: string;
};

export const SAMPLE_PEOPLE = {
  noor: { name: "Noor Haddad", role: "editor" },
  ben: { name: "Ben Achterberg", role: "reviewer" },
  mirela: { name: "Mirela Popa", role: "reviewer" },
} as const;

const LOGS: Source = {
  url: "https://harbour.example/contract/dredging-logs-2026.pdf",
  title: "Dredging logs, October to March",
  publisher: "Harbour contract register",
  publishedAt: "2026-03-10",
  stance: "supports",
  kind: "primary",
  quote: "Total volume lifted to date: 1,411,200 m³",
  locator: "p. 3",
};

const ACCOUNTS: Source = {
  url: "https://city.example/accounts/2025",
  title: "City accounts 2025",
  publisher: "City treasury",
  publishedAt: "2026-02",
  stance: "supports",
  kind: "primary",
  quote: "Transfers to port authority: 0",
  locator: "p. 41",
};

const AUDITOR: Source = {
  url: "https://city.example/audit/letter-7",
  title: "Auditor's letter on contingent liabilities",
  publisher: "City auditor",
  publishedAt: "2026-02-02",
  stance: "refutes",
  kind: "primary",
  quote: "The guarantee given to the port is a cost to the city.",
  locator: "§3",
};

const PORTS: Source = {
  url: "https://statistics.example/ports/2025",
  title: "Port calls and tonnage 2025",
  publisher: "National statistics office",
  publishedAt: "2026-01-20",
  stance: "refutes",
  kind: "data",
  quote: "7. Harbour: 8.2 million tonnes",
  locator: "table 2",
};

const LANDINGS: Source = {
  url: "https://fisheries.example/landings/2025",
  title: "Landing statistics 2025",
  publisher: "Fisheries ministry",
  publishedAt: "2026-01",
  stance: "supports",
  kind: "data",
  quote: "Herring: 31,402 t (2024: 28,138 t)",
  locator: "table 4",
};

const MINUTES: Source = {
  url: "https://council.example/finance/minutes-2026-03-09",
  title: "Minutes of the finance committee, 9 March 2026",
  publisher: "City council",
  publishedAt: "2026-03-12",
  stance: "supports",
  kind: "primary",
  quote: "4. Harbour project. The director reported. No questions.",
  locator: "item 4",
};

const LETTERS: Source = {
  url: "https://council.example/finance/letters-2026-03",
  title: "Written questions to the finance committee, March 2026",
  publisher: "City council",
  publishedAt: "2026-03-05",
  stance: "context",
  kind: "primary",
  quote: "On the guarantee for the port: what does it cost in a year?",
  locator: "letters 3 and 4",
};

/** The claims of `harbour.txt`: agreement, a dispute, one review so far, a statement and words changed under their verdicts, one nobody had taken up when its sentence went, and a dispute that was decided. */
export const HARBOUR_CLAIMS: SampleClaim[] = [
  {
    quote: "lifted 1.4 million cubic metres of silt from the approach channel since October",
    statement: "Dredging has removed 1.4 million cubic metres of silt since October",
    claimant: "Port authority",
    reviews: [
      {
        by: "ben",
        verdict: "true",
        confidence: 0.9,
        rationale:
          "The contractor's own logs, filed with the contract register, add up to **1.41 million** cubic metres.",
        sources: [LOGS],
      },
      {
        by: "mirela",
        verdict: "true",
        confidence: 0.8,
        rationale: "The monthly logs agree with the authority's figure to within one per cent.",
        sources: [LOGS],
      },
    ],
  },
  {
    quote: "the whole project has not cost this city a cent",
    statement: "The project has cost the city nothing",
    claimant: "Tomas Reyl, director of the port authority",
    checkability: "quotation",
    reviews: [
      {
        by: "ben",
        verdict: "half_true",
        tags: ["missing_context"],
        confidence: 0.7,
        rationale:
          "No payment to the port appears in the accounts for 2025. The city did guarantee a loan of 31 million, which its own auditor counts as a cost.",
        sources: [ACCOUNTS, AUDITOR],
      },
      {
        by: "mirela",
        verdict: "mostly_false",
        tags: ["missing_context", "cherry_picked"],
        confidence: 0.6,
        rationale:
          "A guarantee has a price: the auditor puts it among the year's costs. To call that nothing misleads.",
        sources: [AUDITOR],
      },
    ],
  },
  {
    quote: "among the three busiest on the coast, handling 40 per cent of the region's grain",
    statement: "The harbour is among the three busiest on the coast",
    claimant: "Port authority, brochure",
    reviews: [
      {
        by: "ben",
        verdict: "false",
        confidence: 0.95,
        rationale: "By tonnage it is seventh of eleven, and by calls eighth.",
        sources: [PORTS],
      },
      {
        by: "noor",
        verdict: "false",
        confidence: 0.9,
        rationale: "The national table puts it seventh. No other ranking we found puts it higher than fifth.",
        sources: [PORTS],
      },
    ],
  },
  {
    quote: "handling 40 per cent of the region's grain",
    statement: "The harbour handles 40 per cent of the region's grain",
    claimant: "Port authority, brochure",
    asked: {
      by: "noor",
      question: "@Ben Achterberg Does “the region” in the brochure mean the coast, or the whole province?",
    },
    reviews: [
      {
        by: "mirela",
        verdict: "unproven",
        confidence: 0.5,
        rationale:
          "Nobody publishes grain by port for this region. The authority did not say where its share comes from.",
        sources: [],
      },
    ],
  },
  {
    quote: "landings of herring rose by 12 per cent last year",
    statement: "Herring landings rose by 12 per cent in 2024",
    claimant: "Port authority, annual report",
    reviews: [
      {
        by: "ben",
        verdict: "mostly_true",
        tags: ["exaggerated"],
        confidence: 0.8,
        rationale: "11.6 per cent; the authority rounds up.",
        sources: [LANDINGS],
      },
      {
        by: "mirela",
        verdict: "mostly_true",
        confidence: 0.8,
        rationale: "The ministry's figure is 11.6 per cent.",
        sources: [LANDINGS],
      },
    ],
    editedTo: "Herring landings rose by 12 per cent in 2025",
  },
  {
    quote: "the boats which still go there burn a third more fuel",
    statement: "Boats that fish past the banks burn a third more fuel",
    claimant: "Fishers' union",
    reviews: [],
  },
  {
    quote: "The minutes record no questions from members",
    statement: "No member of the finance committee asked a question about the project",
    reviews: [
      {
        by: "ben",
        verdict: "true",
        confidence: 0.9,
        rationale: "The minutes of 9 March list the speakers on item 4: the director, and nobody else.",
        sources: [MINUTES],
      },
      {
        by: "mirela",
        verdict: "half_true",
        tags: ["missing_context"],
        confidence: 0.6,
        rationale:
          "The minutes are silent, but two members had sent questions in writing the week before, and the director answered them at the start.",
        sources: [MINUTES, LETTERS],
      },
    ],
    decided: {
      verdict: "mostly_true",
      summary:
        "Nobody spoke, as the minutes say. That two members had asked in writing beforehand belongs beside the sentence; it does not make it half wrong.",
    },
  },
];

const WATER_REPORT: Source = {
  url: "https://water.example/report/2025",
  title: "التقرير السنوي لشركة المياه 2025",
  publisher: "شركة المياه",
  publishedAt: "2026-02-01",
  stance: "supports",
  kind: "primary",
  quote: "بلغ الفاقد 19.2 في المئة في الربع الأخير",
  locator: "ص 12",
};

/** The claims of `water.txt`. */
export const WATER_CLAIMS: SampleClaim[] = [
  {
    quote: "نسبة الفاقد انخفضت من 38 في المئة إلى 19 في المئة",
    statement: "انخفض فاقد المياه من 38 إلى 19 في المئة",
    claimant: "شركة المياه",
    reviews: [
      {
        by: "noor",
        verdict: "mostly_true",
        confidence: 0.8,
        rationale: "الرقم صحيح للربع الأخير وحده، ومتوسط السنة 23 في المئة.",
        tags: ["cherry_picked"],
        sources: [WATER_REPORT],
      },
      {
        by: "mirela",
        verdict: "mostly_true",
        confidence: 0.7,
        rationale: "يؤكد التقرير السنوي الرقم للربع الأخير.",
        sources: [WATER_REPORT],
      },
    ],
  },
  {
    quote: "كل بيت في المدينة تصله المياه أربعًا وعشرين ساعة في اليوم",
    statement: "تصل المياه إلى كل بيت في المدينة على مدار الساعة",
    claimant: "سامي الحداد",
    checkability: "quotation",
    reviews: [],
  },
];
