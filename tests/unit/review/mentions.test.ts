import { describe, expect, test } from "vitest";
import { markMentions } from "@/lib/core/review/mention-marks";
import {
  completeMention,
  findMentions,
  type Mentionable,
  mentionAtCaret,
  peopleMatching,
  whoIsMentioned,
} from "@/lib/core/review/mentions";
import { markdownTree } from "@/lib/core/text/markdown";

const person = (name: string, id = name): Mentionable => ({ id, name });
const desk = [
  "Ana",
  "Ana Reis",
  "Ana-Maria Braun",
  "Ben O’Neill",
  "Zoë Ångström",
  "İlker Işık",
  "أحمد المصري",
  "יעל כהן",
  "王伟",
  "王伟明",
  "Dr. X (desk)",
].map((name) => person(name));

/** What a text says, and the names that are found in it. */
const CASES: [text: string, names: string[]][] = [
  ["@Ana look", ["Ana"]],
  ["@Ana Reis look", ["Ana Reis"]],
  ["@ana REIS, please", ["Ana Reis"]],
  ["@Ana  \n Reis", ["Ana Reis"]],
  ["@Ana-Maria Braun: yes", ["Ana-Maria Braun"]],
  ["@Ana-Maria", []],
  ["@Anabel", []],
  ["@Ana_B", []],
  ["_@Ana_ and **@Ana**", ["Ana", "Ana"]],
  ["@Ana's and (@Ana)", ["Ana", "Ana"]],
  ["write to ana@Ana or x.@Ana", []],
  ["@@Ana", []],
  ["@ Ana", []],
  ["@Ben O’Neill.", ["Ben O’Neill"]],
  ["@Zoe\u0308 A\u030angstro\u0308m", ["Zoë Ångström"]],
  ["@İLKER IŞIK", []],
  ["@İlker Işık", ["İlker Işık"]],
  ["شكرا @أحمد المصري، هل هذا صحيح؟", ["أحمد المصري"]],
  ["شكرا @\u2068أحمد المصري\u2069، هل هذا صحيح؟", ["أحمد المصري"]],
  ["תודה @יעל כהן.", ["יעל כהן"]],
  ["请@王伟看一下", ["王伟"]],
  ["请@王伟明看一下", ["王伟明"]],
  ["＠王伟", ["王伟"]],
  ["@Dr. X (desk)!", ["Dr. X (desk)"]],
  ["@Nobody", []],
  ["@", []],
  ["", []],
  ["@Ana@Ana", ["Ana"]],
];

describe("people named in a text", () => {
  test.each(CASES)("%j names %j", (text, names) => {
    const clean = text.normalize("NFC");
    const found = findMentions(text, desk);
    expect(found.map(({ name }) => name)).toEqual(names);
    for (const { start, end } of found) {
      expect(clean.slice(start, start + 1)).toMatch(/[@＠]/u);
      expect(end).toBeLessThanOrEqual(clean.length);
    }
  });

  test("of namesakes one has to be chosen; whoever is chosen besides is mentioned too", () => {
    const people = [person("Sam", "s1"), person("Sam", "s2"), person("sam", "s3"), person("Ana", "a")];
    expect(whoIsMentioned("@Sam and @Ana", people, [])).toEqual({
      ids: ["a"],
      unclear: [{ name: "Sam", ids: ["s1", "s2", "s3"] }],
    });
    expect(whoIsMentioned("@Sam and @Ana", people, ["s2"])).toEqual({ ids: ["s2", "a"], unclear: [] });
  });

  test("hostile text is read in no time", () => {
    const crowd = Array.from({ length: 500 }, (_, index) => person(`${"ab ".repeat(index % 60)}${index}`, `${index}`));
    const started = performance.now();
    findMentions("@".repeat(10_000), crowd);
    findMentions("@ab ab ab ab".repeat(800), crowd);
    findMentions(`@${"\u200f".repeat(9_000)}`, crowd);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe("the menu of people", () => {
  test.each([
    ["@", 1, { start: 0, query: "" }],
    ["see @Ana Re", 11, { start: 4, query: "Ana Re" }],
    ["see @Ana Re", 7, { start: 4, query: "An" }],
    ["mail ana@exa", 12, null],
    ["@ ", 2, null],
    ["@Ana\nnext", 9, null],
    ["none", 4, null],
    ["请@王", 3, { start: 1, query: "王" }],
  ])("at %j, %i", (text, caret, expected) => {
    expect(mentionAtCaret(text, caret)).toEqual(expected);
  });

  test("offers whole names first, then later parts of them", () => {
    const people = [person("Ben Ana"), person("Ana-Lu"), person("Ana"), person("Carl")];
    expect(peopleMatching(people, "an").map(({ name }) => name)).toEqual(["Ana", "Ana-Lu", "Ben Ana"]);
    expect(peopleMatching(people, "lu").map(({ name }) => name)).toEqual(["Ana-Lu"]);
    expect(peopleMatching(people, "x")).toEqual([]);
  });

  test("finishes the name with a space, unless there is one", () => {
    expect(completeMention("see @an", { start: 4, end: 7, name: "Ana Reis" })).toEqual({
      text: "see @Ana Reis ",
      caret: 14,
    });
    expect(completeMention("see @an now", { start: 4, end: 7, name: "Ana" })).toEqual({
      text: "see @Ana now",
      caret: 8,
    });
  });
});

test("names are marked in shown Markdown, not in code, and nothing else is changed", () => {
  const tree = markMentions(markdownTree("**@Ana** and `@Ana` see <b>@Ana</b>"), [person("Ana")], "mention");
  const written = JSON.stringify(tree);
  expect(written.match(/"tagName":"bdi"/g)).toHaveLength(2);
  expect(written).not.toContain('"tagName":"b"');
});
