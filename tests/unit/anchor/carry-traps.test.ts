import { expect, test } from "vitest";
import type { CarriedStatus } from "@/lib/core/anchor/carried";
import { carryOver } from "@/lib/core/anchor/carry-over";
import { versionOf } from "./version-of";

const COUNCIL = "The harbour council met on Monday to vote on the fee.";
const JOBS = "Unemployment rose by 5.3 percent in May.";
const FERRY = "Ferries will run twice a day until the end of June.";
const SAFE = "The water is safe for children and their parents.";
const COST = "The new bridge will cost 1.2 billion euros, the ministry said.";
const HE = "On Friday he said that the bridge would open late.";
const TWIN = "The minister denied that any money had been paid.";
const NEAR = "The mayor denied that any money had been paid.";
const lines = (...paragraphs: string[]) => paragraphs.join("\n");

type Trap = {
  why: string;
  before: string;
  after: string;
  quote: string;
  /** Which of several equal quotes, from 0. */
  nth?: number;
  status: CarriedStatus;
  /** The words found; the quote itself when left out. */
  words?: string;
};

const TRAPS: Trap[] = [
  {
    why: "one word that turns the statement round is a change",
    before: lines(COUNCIL, JOBS, FERRY),
    after: lines(COUNCIL, JOBS.replace("rose", "fell"), FERRY),
    quote: "rose by 5.3 percent",
    status: "changed",
    words: "fell by 5.3 percent",
  },
  {
    why: "a negation put inside is a change",
    before: SAFE,
    after: SAFE.replace("is safe", "is not safe"),
    quote: "is safe",
    status: "changed",
    words: "is not safe",
  },
  {
    why: "letters written onto a word make another word",
    before: SAFE,
    after: SAFE.replace("safe", "unsafe"),
    quote: "safe for children",
    status: "changed",
    words: "unsafe for children",
  },
  {
    why: "a digit written onto a number makes another number",
    before: "The fee went up by 5 euros in the spring.",
    after: "The fee went up by 50 euros in the spring.",
    quote: "went up by 5",
    status: "changed",
    words: "went up by 50",
  },
  {
    why: "one letter written onto a word makes another word when the text has such a word",
    before: lines(HE, "Then she spoke."),
    after: lines(HE.replace("he said", "she said"), "Then she spoke."),
    quote: "he said",
    status: "changed",
    words: "she said",
  },
  {
    why: "a stray letter beside the quote says nothing else",
    before: lines(COUNCIL, FERRY),
    after: lines(COUNCIL.replace("vote on", "xvote on"), FERRY),
    quote: "vote on the fee",
    status: "exact",
  },
  {
    why: "a figure that was replaced whole keeps its place in the sentence",
    before: lines(COUNCIL, COST),
    after: lines(COUNCIL, COST.replace("1.2 billion", "12 million")),
    quote: "1.2 billion",
    status: "changed",
    words: "12 million",
  },
  {
    why: "who said it was replaced whole",
    before: lines(HE, FERRY),
    after: lines(HE.replace("he said", "his deputy said"), FERRY),
    quote: "he",
    status: "changed",
    words: "his deputy",
  },
  {
    why: "another date is another claim",
    before: lines(COUNCIL, FERRY),
    after: lines(COUNCIL, FERRY.replace("June", "July")),
    quote: FERRY,
    status: "changed",
    words: FERRY.replace("June", "July"),
  },
  {
    why: "another name is another claim",
    before: lines("The report was written by Amal Haddad last year.", FERRY),
    after: lines("The report was written by Amina Haddad last year.", FERRY),
    quote: "Amal Haddad",
    status: "changed",
    words: "Amina Haddad",
  },
  {
    why: "quotation marks say who is speaking",
    before: lines(COUNCIL, 'She called it "a full success" on Friday.'),
    after: lines(COUNCIL, "She called it a full success on Friday."),
    quote: '"a full success"',
    status: "changed",
    words: "a full success",
  },
  {
    why: "typographic quotation marks are other units, which a person confirms in a second",
    before: lines(COUNCIL, 'She called it "a full success" on Friday.'),
    after: lines(COUNCIL, "She called it “a full success” on Friday."),
    quote: '"a full success"',
    status: "changed",
    words: "“a full success”",
  },
  {
    why: "composed and decomposed letters are one text after canonicalising",
    before: "Le café du port est fermé.",
    after: "Le cafe\u0301 du port est ferme\u0301.",
    quote: "café du port",
    status: "exact",
  },
  {
    why: "white space at line ends vanishes in canonicalising",
    before: lines(COUNCIL, JOBS),
    after: `${COUNCIL}  \r\n\r\n\r\n${JOBS}\t`,
    quote: JOBS,
    status: "exact",
  },
  {
    why: "white space inside a line is the author's, and another unit",
    before: JOBS,
    after: JOBS.replace("5.3 percent", "5.3\u00a0percent"),
    quote: "5.3 percent",
    status: "changed",
    words: "5.3\u00a0percent",
  },
  {
    why: "a sentence split in two keeps the words before the cut",
    before: lines(COUNCIL, "He paid the fine in March, and the case was closed in April.", FERRY),
    after: lines(COUNCIL, "He paid the fine in March. The case was closed in April.", FERRY),
    quote: "paid the fine in March",
    status: "exact",
  },
  {
    why: "a sentence split in two keeps the words behind the cut",
    before: lines(COUNCIL, "He paid the fine in March, and the case was closed in April.", FERRY),
    after: lines(COUNCIL, "He paid the fine in March. The case was closed in April.", FERRY),
    quote: "case was closed in April",
    status: "exact",
  },
  {
    why: "two sentences merged keep the words of the shorter one",
    before: lines(COUNCIL, "He paid the whole fine in March. It rained.", FERRY),
    after: lines(COUNCIL, "He paid the whole fine in March, and it rained.", FERRY),
    quote: "rained",
    status: "exact",
  },
  {
    why: "a paragraph split moves no sentence",
    before: lines(`${COUNCIL} ${JOBS} ${FERRY}`),
    after: lines(`${COUNCIL} ${JOBS}`, FERRY),
    quote: JOBS,
    status: "exact",
  },
  {
    why: "paragraphs merged move no sentence",
    before: lines(COUNCIL, JOBS, FERRY),
    after: lines(`${COUNCIL} ${JOBS} ${FERRY}`),
    quote: FERRY,
    status: "exact",
  },
  {
    why: "a claim across a border that came between its sentences has other units",
    before: lines(`${COUNCIL} ${JOBS}`, FERRY),
    after: lines(COUNCIL, JOBS, FERRY),
    quote: `${COUNCIL} ${JOBS}`,
    status: "changed",
    words: `${COUNCIL}\n\n${JOBS}`,
  },
  {
    why: "case can change the meaning",
    before: lines(COUNCIL, "It was seen by the house on Tuesday evening."),
    after: lines(COUNCIL, "It was seen by the House on Tuesday evening."),
    quote: "the house",
    status: "changed",
    words: "the House",
  },
  {
    why: "a claim at the very start stays",
    before: lines(COUNCIL, JOBS),
    after: lines(COUNCIL, FERRY, JOBS),
    quote: "The harbour",
    status: "exact",
  },
  {
    why: "a claim at the very end stays",
    before: lines(COUNCIL, JOBS),
    after: lines(FERRY, COUNCIL, JOBS),
    quote: "in May.",
    status: "exact",
  },
  {
    why: "a claim across two paragraphs stays as long as nothing comes between",
    before: lines(COUNCIL, JOBS, FERRY),
    after: lines("A new first paragraph stands here.", COUNCIL, JOBS, FERRY),
    quote: `fee.\n\n${JOBS}`,
    status: "exact",
  },
  {
    why: "the twin behind is not the deleted claim",
    before: lines(TWIN, JOBS, FERRY, TWIN, COST),
    after: lines(JOBS, FERRY, TWIN, COST),
    quote: TWIN,
    nth: 0,
    status: "gone",
  },
  {
    why: "the twin in front is not the deleted claim",
    before: lines(COUNCIL, TWIN, JOBS, TWIN, COST),
    after: lines(COUNCIL, TWIN, JOBS, COST),
    quote: TWIN,
    nth: 1,
    status: "gone",
  },
  {
    why: "a claim stays when its twin is deleted",
    before: lines(COUNCIL, TWIN, JOBS, TWIN, COST),
    after: lines(COUNCIL, JOBS, TWIN, COST),
    quote: TWIN,
    nth: 1,
    status: "exact",
  },
  {
    why: "a near-twin is not the deleted claim",
    before: lines(`${COUNCIL} ${TWIN} ${JOBS}`, `${FERRY} ${NEAR} ${COST}`),
    after: lines(`${COUNCIL} ${JOBS}`, `${FERRY} ${NEAR} ${COST}`),
    quote: TWIN,
    status: "gone",
  },
  {
    why: "of near-twins side by side the deleted one is not chopped into the edited one",
    before: `${COUNCIL} ${TWIN} ${NEAR} ${FERRY}`,
    after: `${COUNCIL} ${NEAR.replace("any money", "any more money")} ${FERRY}`,
    quote: TWIN,
    status: "gone",
  },
  {
    why: "the edited near-twin is its own successor",
    before: `${COUNCIL} ${TWIN} ${NEAR} ${FERRY}`,
    after: `${COUNCIL} ${NEAR.replace("any money", "any more money")} ${FERRY}`,
    quote: NEAR,
    status: "changed",
    words: NEAR.replace("any money", "any more money"),
  },
  {
    why: "of twins with one deleted and the other edited the edited one survives where it stood",
    before: lines(`${COUNCIL} ${TWIN}`, `${JOBS} ${TWIN} ${FERRY}`),
    after: lines(COUNCIL, `${JOBS} ${TWIN.replace("any", "no")} ${FERRY}`),
    quote: TWIN,
    nth: 0,
    status: "gone",
  },
  {
    why: "a moved paragraph takes its sentence along, though a twin stays",
    before: lines(`${TWIN} ${COST}`, COUNCIL, JOBS, HE, `${TWIN} ${FERRY}`),
    after: lines(COUNCIL, JOBS, HE, `${TWIN} ${FERRY}`, `${TWIN} ${COST}`),
    quote: TWIN,
    nth: 0,
    status: "moved",
  },
  {
    why: "a sentence moved into another paragraph is the same one",
    before: lines(`${COUNCIL} ${JOBS} ${HE}`, `${FERRY} ${COST}`),
    after: lines(`${COUNCIL} ${HE}`, `${FERRY} ${JOBS} ${COST}`),
    quote: JOBS,
    status: "moved",
  },
  {
    why: "a sentence moved and edited is changed at its new place",
    before: lines(`${COUNCIL} ${JOBS} ${HE}`, FERRY, COST),
    after: lines(`${COUNCIL} ${HE}`, FERRY, COST, JOBS.replace("5.3", "5.4")),
    quote: JOBS,
    status: "changed",
    words: JOBS.replace("5.3", "5.4"),
  },
  {
    why: "a short quote never jumps to where else it stands",
    before: lines(COUNCIL, "The fee rose to 5% this spring, officials said.", FERRY),
    after: lines(COUNCIL, FERRY, "Turnout in the vote was 5% again."),
    quote: "5%",
    status: "gone",
  },
  {
    why: "an unrelated sentence in its place is no successor",
    before: lines(COUNCIL, JOBS, FERRY),
    after: lines(COUNCIL, "Nobody from the union wanted to comment.", FERRY),
    quote: JOBS,
    status: "gone",
  },
  {
    why: "part of a quote deleted is a change",
    before: lines(COUNCIL, COST),
    after: lines(COUNCIL, "The new bridge will cost 1.2 billion euros."),
    quote: COST,
    status: "changed",
    words: "The new bridge will cost 1.2 billion euros.",
  },
  {
    why: "in a text wholly replaced nothing is found",
    before: lines(COUNCIL, JOBS),
    after: lines("Nobody knows.", "Another story altogether begins here."),
    quote: JOBS,
    status: "gone",
  },
  { why: "in an emptied text nothing is found", before: lines(COUNCIL, JOBS), after: "", quote: JOBS, status: "gone" },
  {
    why: "right-to-left words are words",
    before: lines("ارتفعت البطالة بنسبة 5 في المئة في مايو.", COUNCIL),
    after: lines("انخفضت البطالة بنسبة 5 في المئة في مايو.", COUNCIL),
    quote: "ارتفعت البطالة",
    status: "changed",
    words: "انخفضت البطالة",
  },
  {
    why: "a bidi control put in is another unit",
    before: lines(COUNCIL, "The sign says שלום to all who come in."),
    after: lines(COUNCIL, "The sign says \u2067שלום\u2069 to all who come in."),
    quote: "says שלום to",
    status: "changed",
    words: "says \u2067שלום\u2069 to",
  },
  {
    why: "another family is another emoji, never half of one",
    before: lines(COUNCIL, "They sent 👨‍👩‍👧 to the whole town."),
    after: lines(COUNCIL, "They sent 👨‍👩‍👦 to the whole town."),
    quote: "👨‍👩‍👧",
    status: "changed",
    words: "👨‍👩‍👦",
  },
  {
    why: "a mark added to the last letter makes another letter",
    before: lines(COUNCIL, "She opened the caf\u0065 by the sea."),
    after: lines(COUNCIL, "She opened the cafe\u0323 by the sea."),
    quote: "the cafe",
    status: "changed",
    words: "the caf\u1eb9",
  },
];

test.each(TRAPS)("$why", ({ before, after, quote, nth = 0, status, words = quote }) => {
  const old = versionOf(before);
  const fresh = versionOf(after);
  let start = old.text.indexOf(quote);
  for (let skipped = 0; skipped < nth; skipped++) start = old.text.indexOf(quote, start + 1);
  expect(start).toBeGreaterThanOrEqual(0);
  const [carried] = carryOver(old, fresh, [{ start, end: start + quote.length }]);
  expect(carried).toMatchObject({ status });
  if (carried && status !== "gone") expect(fresh.text.slice(carried.start, carried.end)).toBe(words);
});
