import { carryOver } from "@/lib/core/anchor/carry-over";
import { runNode } from "../../scripts/step.mjs";
import { openDiffMatching } from "./anchors/diff-matching";
import { openAnnotator, openTextQuote } from "./anchors/dom-matching";
import { type Judgement, judge, truthOf } from "./anchors/judge";
import { type Matcher, toCarried } from "./anchors/matcher";
import { openQuoteMatching } from "./anchors/quote-matching";
import { makeRevision, type Revision, SCENARIOS, type Scenario } from "./anchors/scenarios";
import { milliseconds, type Outcome, times } from "./outcome";
import { timeOf } from "./rounds";
import { WORDS } from "./words";

const SIZES = [
  { characters: 4_000, targets: 100 },
  { characters: 100_000, targets: 1_000 },
  { characters: 1_000_000, targets: 10_000 },
];

const SEED = 1;

const STET: Matcher = {
  name: "Stet",
  sample: () => Number.POSITIVE_INFINITY,
  match: async ({ before, after }, spans) => carryOver(before, after, spans),
};

/** Only for unchanged texts, where the first place of a quote is sometimes its own. */
const INDEX_OF: Matcher = {
  name: "indexOf of each quote",
  sample: (characters) => (characters > 500_000 ? 2_000 : 10_000),
  match: async (revision, spans) =>
    spans.map((span) => {
      const start = revision.after.text.indexOf(revision.before.text.slice(span.start, span.end));
      return toCarried(revision, span, start === -1 ? null : { start, end: start + span.end - span.start });
    }),
};

/**
 * Where claims are after a revision, by Stet and by four ways to anchor a quote, on texts that are hard and revisions whose truth is known
 * (tests/bench/anchors/judge.ts says what is right). `--full` measures the peers on all targets, which takes long; `--ours` measures only Stet.
 */
export async function benchAnchors(): Promise<Outcome> {
  const isFull = process.argv.includes("--full");
  const peers = process.argv.includes("--ours")
    ? []
    : [await openQuoteMatching(), await openDiffMatching(), await openTextQuote(), await openAnnotator()];
  const rows: string[][] = [];
  for (const size of SIZES) {
    for (const scenario of SCENARIOS) {
      const revision = makeRevision({ ...size, scenario, seed: SEED, words: WORDS });
      const matchers = [STET, ...(scenario === "unchanged" ? [INDEX_OF] : []), ...peers];
      let ours = 0;
      for (const matcher of matchers) {
        const result = await measure(
          matcher,
          revision,
          isFull ? Number.POSITIVE_INFINITY : matcher.sample(size.characters),
        );
        if (matcher === STET) ours = result.taken;
        rows.push(toRow(scenario, size, matcher, result, ours));
      }
    }
  }
  const megabytes: string = await runNode(["--import", "tsx", "tests/bench/anchors/most-memory.ts"]);
  return {
    columns: [
      "Revision",
      "Characters",
      "Targets",
      "Matcher",
      "Right",
      "To confirm",
      "Wrong",
      "Time for all",
      "Stet is faster",
    ],
    rows,
    notes: [
      "Right: unchanged words `exact` or `moved` at their place; touched ones `changed`, from the first surviving character to the last, with or without what was put in at their ends; deleted ones `gone`. Wrong: equal words claimed at a place that is not theirs. To confirm: anything else, which a person sees as `changed` or `gone`.",
      "Something written right onto a quote's first or last word may make another word of it: Stet then says `changed` (`grow-over-word.ts`), else `exact`; both count as right.",
      "Matchers without states count as `exact` where the words they found are equal, as `changed` where not.",
      isFull
        ? "All measured on all targets."
        : "Stet is measured on all targets, the peers in long texts on the first so many (in brackets), and their time is reckoned up; `--full` measures all.",
      `Stet's time is the median of three runs after one that warmed up. A process that does the mixed revision of 1,000,000 characters and nothing else held at most ${megabytes.trim()} MB, with the texts and their truth. Aims: 99.9 % right and 0 wrong in each revision, 10,000 targets in under a second and 100 times (mixed: 80 times) faster than quote matching, in less than 500 MB.`,
    ],
  };
}

type Measured = { taken: number; sampled: number; judged: Record<Judgement, number> };

async function measure(matcher: Matcher, revision: Revision, most: number): Promise<Measured> {
  const spans = revision.spans.slice(0, most);
  const runs: number[] = [];
  let answers = await matcher.match(revision, spans.slice(0, 1));
  for (let run = 0; run < (matcher === STET ? 3 : 1); run++)
    runs.push(
      await timeOf(async () => {
        answers = await matcher.match(revision, spans);
      }),
    );
  const judged = { right: 0, confirm: 0, wrong: 0 };
  spans.forEach((span, index) => {
    const answer = answers[index];
    if (answer) judged[judge(truthOf(revision, span), answer, revision)]++;
  });
  const taken = runs.toSorted((a, b) => a - b)[Math.floor(runs.length / 2)] ?? 0;
  return { taken: (taken * revision.spans.length) / spans.length, sampled: spans.length, judged };
}

function toRow(
  scenario: Scenario,
  { characters, targets }: { characters: number; targets: number },
  { name }: Matcher,
  { taken, sampled, judged }: Measured,
  ours: number,
): string[] {
  const share = (count: number) => `${((100 * count) / sampled).toFixed(2)} %`;
  return [
    scenario,
    characters.toLocaleString("en"),
    sampled < targets ? `${targets.toLocaleString("en")} (${sampled})` : targets.toLocaleString("en"),
    name,
    share(judged.right),
    share(judged.confirm),
    judged.wrong === 0 ? "0" : `${judged.wrong} (${share(judged.wrong)})`,
    milliseconds(taken),
    name === STET.name ? "" : times(taken / ours),
  ];
}
