/** An event as a sentence is made of it. */
export type ToldEvent = {
  type: string;
  /** Null: the system. */
  actorName: string | null;
  claimNumber: number | null;
  /** Whom or what it is about, where that has a name. */
  subjectName: string | null;
  /** Null once erased, or when nothing was said. */
  payload: unknown;
  /** What ids and codes in the payload are called. */
  names: ReadonlyMap<string, string>;
};

/** What follows the actor's name: "submitted a review of claim 3". */
export type Predicate = (event: ToldEvent) => string;

/** The claim an event is about: "claim 3". */
export const claimOf = ({ claimNumber }: ToldEvent): string =>
  claimNumber === null ? "a claim" : `claim ${claimNumber}`;

/** Whom an event is about, by name. */
export const subjectOf = ({ subjectName }: ToldEvent): string => subjectName ?? "somebody";

/** A field of the payload; undefined when it is erased or was never there. */
export function field(payload: unknown, name: string): unknown {
  return isRecord(payload) ? payload[name] : undefined;
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A field that is text; null when it is not. */
export function textOf(payload: unknown, name: string): string | null {
  const value = field(payload, name);
  return typeof value === "string" && value !== "" ? value : null;
}

/** A field that is a number; null when it is not. */
export function numberOf(payload: unknown, name: string): number | null {
  const value = field(payload, name);
  return typeof value === "number" ? value : null;
}

/** What a field's id or code is called; null when it has no name any more. */
export function namedBy(event: ToldEvent, ...fields: string[]): string | null {
  for (const name of fields) {
    const id = textOf(event.payload, name);
    const known = id === null ? undefined : event.names.get(id);
    if (known !== undefined) return known;
  }
  return null;
}

/** One, two and three. */
export function listWords(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}

/** In quotation marks, cut where it is long. */
export function quoted(text: string, most = 120): string {
  const characters = [...text.replace(/\s+/g, " ").trim()];
  return `“${characters.length > most ? `${characters.slice(0, most).join("").trimEnd()}…` : characters.join("")}”`;
}
