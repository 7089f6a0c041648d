/** How long a person is believed to be where they said they are, in milliseconds. */
export const BELIEVED_MS = 40_000;

/** How often a page says that it is still open, in milliseconds. */
export const SAID_EVERY_MS = 15_000;

/** Somebody who has an article open. */
export type PresentPerson = { id: string; name: string; claim: { id: string; number: number } | null };

/** The first letters of a name, at most two: what stands in a small circle. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? "")][0] ?? "");
  return letters.join("").toLocaleUpperCase("en");
}
