import { describe, expect, it } from "vitest";
import { sentenceContexts } from "@/lib/core/desk/sentence-context";
import { joinBlocks } from "@/lib/core/text/canonical-text";
import { findSentences } from "@/lib/core/text/sentences";

const { text, blocks } = joinBlocks([
  { kind: "title", text: "Harbour deepens" },
  { kind: "furniture", text: "3 MIN READ" },
  { kind: "paragraph", text: "One came. Two came. Three came by sea. Four came. Five came." },
]);
const contexts = sentenceContexts(text, findSentences(text, blocks, "en"), blocks);
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

describe("the sentences around a claim's words", () => {
  it("are two on either side, and together with the words a piece of the text", () => {
    const { before, exact, after } = contexts(at("came by"));
    expect([before, exact, after]).toEqual(["One came. Two came. Three ", "came by", " sea. Four came. Five came."]);
    expect(text).toContain(before + exact + after);
  });

  it("reach over page furniture and leave it out", () => {
    expect(contexts(at("One"))).toEqual({
      before: "Harbour deepens\n\n",
      exact: "One",
      after: " came. Two came. Three came by sea.",
    });
    expect(contexts(at("Harbour deepens")).after).toBe("\n\nOne came. Two came.");
  });

  it("end where the text ends", () => {
    expect(contexts(at("Harbour")).before).toBe("");
    expect(contexts(at("Five came.")).after).toBe("");
  });

  it("are cut between words when they are long", () => {
    const long = `${"word ".repeat(400)}end.`;
    const one = joinBlocks([{ kind: "paragraph", text: long }]);
    const found = sentenceContexts(
      one.text,
      [{ start: 0, end: one.text.length }],
      one.blocks,
    )({ start: 1000, end: 1004 });
    expect(found.before.startsWith("… word")).toBe(true);
    expect(found.after.endsWith("word …")).toBe(true);
    expect(found.before.length + found.after.length).toBeLessThan(1300);
  });
});
