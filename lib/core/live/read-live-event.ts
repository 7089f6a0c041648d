import type { PresentPerson } from "./presence";

/** What of an event of the stream a page acts on. */
export type LiveEvent = {
  id: string;
  type: string;
  sentence: string;
  actor: { id: string } | null;
  claim: { id: string } | null;
};

/** An event as the server sent it; `null` for what is none (a release that speaks otherwise). */
export function readLiveEvent(data: string): LiveEvent | null {
  const value = parse(data);
  if (!isRecord(value)) return null;
  const { id, type, sentence, actor, claim } = value;
  if (typeof id !== "string" || typeof type !== "string" || typeof sentence !== "string") return null;
  return { id, type, sentence, actor: withId(actor), claim: withId(claim) };
}

/** Who is there, as the server sent it; whoever cannot be read is left out. */
export function readPresence(data: string): PresentPerson[] {
  const value = parse(data);
  const people: unknown = isRecord(value) ? value.people : null;
  return Array.isArray(people) ? people.flatMap(readPerson) : [];
}

function readPerson(value: unknown): PresentPerson[] {
  if (!isRecord(value) || typeof value.id !== "string" || typeof value.name !== "string") return [];
  const at = withId(value.claim);
  const number = isRecord(value.claim) ? value.claim.number : null;
  const claim = at !== null && typeof number === "number" ? { id: at.id, number } : null;
  return [{ id: value.id, name: value.name, claim }];
}

const withId = (value: unknown): { id: string } | null =>
  isRecord(value) && typeof value.id === "string" ? { id: value.id } : null;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

function parse(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    // Cut off on the way: the next message says more.
    return null;
  }
}
