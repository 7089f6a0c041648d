import { expect, test } from "vitest";
import { OPENED_KINDS, openedFact } from "@/app/(desk)/articles/[articleId]/kinds/correct-state";
import { findDifferences } from "@/app/(desk)/articles/[articleId]/kinds/find-differences";
import { readCorrections } from "@/app/(desk)/articles/[articleId]/kinds/read-corrections";

const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};

const opened = {
  [openedFact("title")]: "Port",
  [openedFact("byline")]: "Ana",
  [openedFact("publisher")]: "",
  [openedFact("publishedAt")]: "2016",
  [OPENED_KINDS]: "0:title,1:paragraph,2:paragraph",
};
const untouched = {
  title: "Port",
  byline: "Ana",
  publisher: "",
  publishedAt: "2016",
  "kind-0": "title",
  "kind-1": "paragraph",
  "kind-2": "paragraph",
};

test("a form that was not touched corrects nothing", () => {
  expect(readCorrections(form({ ...opened, ...untouched }))).toEqual({ facts: {}, kinds: [] });
});

test("only what was changed here is sent on, an emptied fact too", () => {
  expect(readCorrections(form({ ...opened, ...untouched, byline: " ", "kind-2": "caption" }))).toEqual({
    facts: { byline: "" },
    kinds: [{ index: 2, kind: "caption" }],
  });
});

test("a conflict names what differs from what is saved now, and only that", () => {
  const now = {
    title: "Port",
    byline: "Ben",
    publisher: "Harbour News",
    publishedAt: "2016",
    version: {
      text: "Port\n\nThe port said.",
      blocks: [
        { kind: "title", start: 0, end: 4 },
        { kind: "quote", start: 6, end: 20 },
      ],
    },
  } satisfies Parameters<typeof findDifferences>[0];
  const differences = findDifferences(now, { byline: "Ben", publisher: "Canal News" }, [
    { index: 1, kind: "caption" },
    { index: 7, kind: "caption" },
  ]);
  expect(differences).toEqual([
    { what: "Publisher", theirs: "Harbour News", mine: "Canal News" },
    { what: "The port said.", theirs: "Quote", mine: "Caption" },
  ]);
});
