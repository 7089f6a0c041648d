import type { ThreadView } from "@/lib/schemas/comment";

/** Threads as they are read: open questions, other open threads, resolved ones; each oldest first. */
export function orderThreads(threads: readonly ThreadView[]) {
  const open = threads.filter(({ resolved }) => resolved === null);
  return {
    questions: open.filter(({ isQuestion }) => isQuestion),
    others: open.filter(({ isQuestion }) => !isQuestion),
    resolved: threads.filter(({ resolved }) => resolved !== null),
  };
}
