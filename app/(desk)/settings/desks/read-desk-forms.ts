type Fields = Record<string, string>;

/** The form of a desk's name as `changeDesk` takes it. */
export function readNameForm({ revision, ...fields }: Fields) {
  return { ...fields, revision: Number(revision) };
}

/** The form of a desk's policy as `changeDesk` takes it: a box that is not ticked is not sent. */
export function readPolicyForm({
  revision,
  reviewsNeeded,
  sourcesNeeded,
  quorum,
  blind,
  reviewersMayDecide,
  ...fields
}: Fields) {
  return {
    ...fields,
    revision: Number(revision),
    reviewsNeeded: wholeNumber(reviewsNeeded),
    sourcesNeeded: wholeNumber(sourcesNeeded),
    // A rule without a quorum hides its field.
    ...(quorum === undefined ? {} : { quorum: wholeNumber(quorum) }),
    blind: blind === "on",
    reviewersMayDecide: reviewersMayDecide === "on",
  };
}

/** The form of how often a desk looks at its articles' pages as `changeDesk` takes it: an empty field is never. */
export function readWatchForm({ revision, watchHours = "", ...fields }: Fields) {
  return { ...fields, revision: Number(revision), watchHours: watchHours.trim() === "" ? null : Number(watchHours) };
}

/** The number in a field; an empty one is not zero. */
const wholeNumber = (text: string | undefined) =>
  text === undefined || text.trim() === "" ? Number.NaN : Number(text);
