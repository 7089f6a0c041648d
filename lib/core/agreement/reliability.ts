/** What verdicts with so much agreement are good for. */
export type Reliability = "reliable" | "tentative" | "unreliable" | "chance";

/**
 * Krippendorff's own borders for α: rely on data from .800 on, draw tentative conclusions from .667 on (Content Analysis, 2nd ed. 2004;
 * Hum. Commun. Res. 30, 411–433). They are compared with the figure as people read it, to two digits. The names that Landis and Koch
 * (1977) gave to values of κ ("moderate", "substantial") are not used: they are for another measure, and arbitrary by their own word.
 */
export function reliabilityOf(alpha: number): Reliability {
  const shown = Number(alpha.toFixed(2));
  if (shown >= 0.8) return "reliable";
  if (shown >= 0.67) return "tentative";
  return shown > 0 ? "unreliable" : "chance";
}
