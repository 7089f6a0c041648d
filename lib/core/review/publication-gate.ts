/** What the gate looks at of a claim of the report. */
export type GatedClaim = { id: string; number: number; openQuestions: number };

/** What keeps an article from being published: claims with questions nobody has answered, in the order they were given. */
export type PublicationGate = {
  isOpen: boolean;
  /** All of them together. */
  questions: number;
  claims: { id: string; number: number; questions: number }[];
};

/**
 * Whether an article may be published with these claims. Only an open question keeps it back. A claim without a verdict that
 * stands is published as such, and ClaimReview leaves it out; a withdrawn or rejected one is not among the report's claims.
 */
export function publicationGate(claims: readonly GatedClaim[]): PublicationGate {
  const blocking = claims.flatMap(({ id, number, openQuestions }) =>
    openQuestions > 0 ? [{ id, number, questions: openQuestions }] : [],
  );
  const questions = blocking.reduce((sum, claim) => sum + claim.questions, 0);
  return { isOpen: questions === 0, questions, claims: blocking };
}

/** The gate's reason as a sentence; empty when it is open. */
export function gateWords({ questions }: PublicationGate): string {
  if (questions === 0) return "";
  return questions === 1
    ? "1 open question keeps this from being published"
    : `${questions.toLocaleString("en")} open questions keep this from being published`;
}
