import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ReviewDraft, SOURCE_TEXTS, toDraft, toReviewFields } from "@/lib/core/review-form/draft";
import { readReviewForm } from "@/lib/core/review-form/read-review-form";
import { SaveReviewInput } from "@/lib/schemas/review";
import { anyDraft } from "./draft-arbitrary";

/** What a browser sends of the form: text areas with CRLF, boxes only when ticked. */
function sent(draft: ReviewDraft): [string, string][] {
  const crlf = (text: string) => text.replaceAll("\n", "\r\n");
  return [
    ...(draft.verdict === null ? [] : [["verdict", draft.verdict] as [string, string]]),
    ["confidence", draft.confidence === null ? "" : String(Math.round(draft.confidence * 100))],
    ...draft.tags.map((tag): [string, string] => ["tags", tag]),
    ["rationale", crlf(draft.rationale)],
    ["note", crlf(draft.note)],
    ...draft.sources.flatMap((source, index): [string, string][] => [
      [`sources.${index}.stance`, source.stance],
      [`sources.${index}.kind`, source.kind],
      ...SOURCE_TEXTS.map((name): [string, string] => [`sources.${index}.${name}`, crlf(source[name])]),
    ]),
    ["paste", ""],
  ];
}

describe("a sent review form", () => {
  test("gives back the draft it was made from", () => {
    fc.assert(fc.property(anyDraft, (draft) => void expect(readReviewForm(sent(draft))).toEqual(draft)));
  });

  test("never throws, whatever is sent", () => {
    const field = fc.tuple(
      fc.oneof(fc.string(), fc.constantFrom("sources.0.url", "sources.9999.kind", "sources.1.__proto__", "tags")),
      fc.oneof(fc.string(), fc.constant(new Blob([]))),
    );
    fc.assert(fc.property(fc.array(field), (fields) => void readReviewForm(fields)));
  });

  test("leaves out blank rows and rows ticked for removal, and keeps the order of the rest", () => {
    const draft = readReviewForm([
      ["sources.2.title", "third"],
      ["sources.0.title", "first"],
      ["sources.1.title", "second"],
      ["sources.1.remove", "on"],
      ["sources.3.stance", "refutes"],
      ["sources.3.title", "  "],
    ]);
    expect(draft.sources.map(({ title }) => title)).toEqual(["first", "third"]);
  });

  test("takes what stands in the paste field as one more source", () => {
    const draft = readReviewForm([
      ["sources.0.title", "first"],
      ["paste", "https://example.org/report"],
    ]);
    expect(draft.sources.map(({ id, url }) => ({ id, url }))).toEqual([
      { id: 0, url: "" },
      { id: 1, url: "https://example.org/report" },
    ]);
  });

  test.each(["101", "-1", "0.5", "much", ""])("counts a confidence of “%s” as not said", (confidence) => {
    expect(readReviewForm([["confidence", confidence]]).confidence).toBeNull();
  });

  test("passes over tags and kinds that do not exist", () => {
    const draft = readReviewForm([
      ["tags", "invented"],
      ["sources.0.title", "a"],
      ["sources.0.kind", "rumour"],
    ]);
    expect(draft.tags).toEqual([]);
    expect(draft.sources[0]?.kind).toBe("other");
  });
});

test("what the form sends on is of the shape the operation asks", () => {
  const draft = readReviewForm([
    ["verdict", "half_true"],
    ["confidence", "70"],
    ["sources.0.url", " https://example.org/a "],
    ["sources.0.title", "A"],
  ]);
  const parsed = SaveReviewInput.safeParse({ claimId: "c".repeat(24), revision: 0, ...toReviewFields(draft) });
  expect(parsed.error).toBeUndefined();
  expect(parsed.data).toMatchObject({ confidence: 0.7, sources: [{ url: "https://example.org/a", citation: null }] });
});

test("a saved review comes back from the form as it was", () => {
  fc.assert(
    fc.property(anyDraft, (draft) => {
      const fields = toReviewFields(draft);
      expect(toReviewFields(toDraft(fields))).toEqual(fields);
    }),
  );
});
