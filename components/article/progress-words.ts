import type { Progress } from "@/lib/schemas/article";

const claims = (count: number) => (count === 1 ? "1 claim" : `${count.toLocaleString("en")} claims`);

/** The whole bar in words: "5 claims: 2 decided, 1 agreed, 2 open". */
export function progressWords(progress: Progress): string {
  if (progress.claims === 0) return "No claims yet";
  const parts: [number, string][] = [
    [progress.decided, "decided"],
    [progress.agreed, "agreed"],
    [progress.disputed, "disputed"],
    [progress.inReview, "in review"],
    [progress.open, "open"],
  ];
  const words = parts.filter(([count]) => count > 0).map(([count, word]) => `${count.toLocaleString("en")} ${word}`);
  return `${claims(progress.claims)}: ${words.join(", ")}`;
}

/** The short count beside the bar: "3 of 5 settled". */
export function settledWords(progress: Progress): string {
  if (progress.claims === 0) return "No claims yet";
  return `${(progress.decided + progress.agreed).toLocaleString("en")} of ${progress.claims.toLocaleString("en")} settled`;
}

/** What waits for the viewer's review: "2 claims wait for you". */
export function waitingWords(waiting: number): string {
  return waiting === 1 ? "1 claim waits for you" : `${claims(waiting)} wait for you`;
}

/** What a new version did to claims that had been worked on: "2 claims changed". */
export const changedWords = (stale: number) => `${claims(stale)} changed`;

/** Claims on which reviewers differ: "1 claim disputed". */
export const disputedWords = (disputed: number) => `${claims(disputed)} disputed`;

/** Verdicts of the viewer that were given on other words: "1 waits for your confirmation". */
export function toConfirmWords(toConfirm: number): string {
  return `${toConfirm.toLocaleString("en")} ${toConfirm === 1 ? "waits" : "wait"} for your confirmation`;
}

/** Whether anything of an article waits for the viewer. */
export const waitsForViewer = ({ waitingForMe, toConfirm }: Progress) => waitingForMe + toConfirm > 0;
