/** A capture, as far as who may know of it goes. */
export type DatedCapture = {
  origin: "fetched" | "uploaded";
  capturedAt: Date;
  /** Who asked for it or gave it; null: it followed from a submission. */
  capturedById: string | null;
};

export type CaptureSight = {
  /** Whether the desk hides reviews; else everything of a known source may be known. */
  hides: boolean;
  /** When the source was cited, in the submissions that the viewer may know of: each asked for a capture then. */
  citedAt: readonly Date[];
  /** The viewer, and the authors of those submissions. */
  people: ReadonlySet<string>;
};

/**
 * The captures of a source that a viewer may know of, in the order given. On a desk that hides reviews a capture that followed
 * from a hidden citation would tell of it, by its date alone: what is told is the first capture after each known citation, and
 * what known people did themselves.
 */
export function knownCaptures<Capture extends DatedCapture>(
  captures: readonly Capture[],
  { hides, citedAt, people }: CaptureSight,
): Capture[] {
  if (!hides) return [...captures];
  const followed = captures.filter(({ capturedById }) => capturedById === null);
  const told = new Set(citedAt.map((asked) => firstSince(followed, asked)));
  return captures.filter(
    (capture) => told.has(capture) || (capture.capturedById !== null && people.has(capture.capturedById)),
  );
}

function firstSince<Capture extends DatedCapture>(captures: readonly Capture[], moment: Date): Capture | undefined {
  const later = captures.filter(({ capturedAt }) => capturedAt >= moment);
  return later.reduce<Capture | undefined>(
    (first, capture) => (first === undefined || capture.capturedAt < first.capturedAt ? capture : first),
    undefined,
  );
}
