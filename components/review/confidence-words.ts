/** The choices of the form, in per cent. */
const STEPS = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100] as const;

/** Confidence as people read it. `confidence` is 0 to 1. */
export const confidenceWords = (confidence: number) => `${Math.round(confidence * 100)} %`;

/** The percentages offered; one that was saved otherwise is offered too, so that opening the form never changes it. */
export function confidenceChoices(confidence: number | null): number[] {
  const own = confidence === null ? [] : [Math.round(confidence * 100)];
  return [...new Set([...STEPS, ...own])].sort((a, b) => a - b);
}
