import { carryOver } from "@/lib/core/anchor/carry-over";
import { WORDS } from "../words";
import { makeRevision } from "./scenarios";

// Carries 10,000 claims over a mixed revision of 1,000,000 characters, in a process of its own, and prints the most memory that it ever
// held, in MB: with Node, the two texts and their truth.

const { before, after, spans } = makeRevision({
  scenario: "mixed",
  characters: 1_000_000,
  targets: 10_000,
  seed: 1,
  words: WORDS,
});
carryOver(before, after, spans);
console.log(Math.round(process.resourceUsage().maxRSS / 1024));
