import type { FieldError } from "@/lib/core/result";
import type { BlockKind } from "@/lib/core/text/block";

export const FACTS = ["title", "byline", "publisher", "publishedAt"] as const;
export type Fact = (typeof FACTS)[number];
export type Facts = Record<Fact, string>;

export const FACT_LABELS = {
  title: "Title",
  byline: "Byline",
  publisher: "Publisher",
  publishedAt: "Published",
} satisfies Record<Fact, string>;

/** A fact or a block that somebody else changed meanwhile: what is saved now, and what this form says. */
export type Difference = { what: string; theirs: string; mine: string };

/** Name of the hidden field that says what a fact was when the form was opened. */
export const openedFact = (name: Fact) => `opened-${name}`;

/** Name of the hidden field that lists the kinds of the page's blocks as they were then, by comma. */
export const OPENED_KINDS = "opened-kinds";

/** What the form knows about its last save. */
export type CorrectState = {
  status: "idle" | "saved" | "refused" | "conflict";
  title: string;
  message?: string;
  errors: FieldError[];
  /** What was changed here, given back when it was not saved. */
  facts: Partial<Facts>;
  kinds: { index: number; kind: BlockKind }[];
  /** The revision that the next save names, once the person has seen what is there now. */
  revision: number | null;
  differences: Difference[];
};

export const NOT_SAVED_YET: CorrectState = {
  status: "idle",
  title: "",
  errors: [],
  facts: {},
  kinds: [],
  revision: null,
  differences: [],
};
