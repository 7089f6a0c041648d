import { expect, test } from "vitest";
import { policySentences } from "@/lib/core/report/policy-words";
import { CONSENSUS_RULES } from "@/lib/core/review/consensus";
import { DEFAULT_POLICY } from "@/lib/core/review/default-policy";
import { policyChangeWords, quorumWarning } from "@/lib/core/review/policy-change-words";

const three = { ...DEFAULT_POLICY, reviewsNeeded: 3 };

test("a policy is told whole: how many reviews, blind or not, sources, what stands, who decides", () => {
  expect(policySentences(DEFAULT_POLICY)).toBe(
    "Each claim needs one review. A verdict on the scale cites at least 1 source. A verdict stands when all reviews of the present words agree; where they differ, the claim is disputed until it is decided. Once the reviews are in, an editor may settle the claim with a decision.",
  );
  const loose = {
    ...three,
    blind: false,
    sourcesNeeded: 0,
    deciderRole: "reviewer",
    reviewersMayDecide: false,
  } as const;
  expect(policySentences(loose)).toBe(
    "Each claim needs 3 reviews. A verdict stands when all reviews of the present words agree; where they differ, the claim is disputed until it is decided. Once the reviews are in, a reviewer or an editor may settle the claim with a decision. Nobody decides a claim they reviewed.",
  );
});

test("each rule has its own words, and a quorum its number", () => {
  const words = CONSENSUS_RULES.map((consensusRule) => policySentences({ ...three, consensusRule, quorum: 2 }));
  expect(new Set(words).size).toBe(CONSENSUS_RULES.length);
  expect(words.join(" ")).toMatch(
    /all reviews of the present words agree.*more than half.*at least 2 reviews.*one step/,
  );
});

test("a change is told only where there is one, and never with a count of what is hidden", () => {
  expect(policyChangeWords(three, three)).toEqual([]);
  const quorumOfAnotherRule = { ...three, quorum: 3 };
  expect(policyChangeWords(three, quorumOfAnotherRule)).toEqual([]);
  const changes = [
    { reviewsNeeded: 5 },
    { reviewsNeeded: 2 },
    { blind: false },
    { consensusRule: "majority" as const },
    { sourcesNeeded: 4 },
    { deciderRole: "reviewer" as const },
    { reviewersMayDecide: false },
  ];
  for (const change of changes) {
    const words = policyChangeWords(three, { ...three, ...change });
    expect(words).toHaveLength(1);
    expect(words.join()).not.toMatch(/\d/);
  }
  expect(policyChangeWords(three, { ...three, reviewsNeeded: 5 }).join()).toContain("hidden again");
  expect(
    policyChangeWords({ ...three, blind: false }, { ...three, blind: false, reviewsNeeded: 5 }).join(),
  ).not.toContain("hidden");
  expect(policyChangeWords(three, { ...three, blind: false }).join()).toContain("cannot be unseen");
});

test("a quorum of half or less is warned of, under its own rule only", () => {
  const quorum = { ...three, consensusRule: "quorum" as const, reviewsNeeded: 4 };
  expect(quorumWarning({ ...quorum, quorum: 2 })).toContain("2 of 4");
  expect(quorumWarning({ ...quorum, quorum: 3 })).toBe("");
  expect(quorumWarning({ ...quorum, consensusRule: "majority", quorum: 1 })).toBe("");
});
