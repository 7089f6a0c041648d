import type { CommentView, ThreadView } from "@/lib/schemas/comment";

/** Open threads, resolved ones, and comments of one thread that a panel shows at once; the rest is a link away. */
const SHOWN = { open: 20, resolved: 20, comments: 10 };

/** Threads as they are read: open questions, other open threads, resolved ones; each oldest first. */
export type OrderedThreads = {
  open: ThreadView[];
  resolved: ThreadView[];
  /** How many are resolved, shown or not. */
  resolvedCount: number;
  /** Whether there is more than is shown. */
  isCut: boolean;
};

/** The threads in reading order. Unless all are asked for, of many the open questions go first, then the newest. */
export function orderThreads(threads: readonly ThreadView[], { all }: { all: boolean }): OrderedThreads {
  const unresolved = threads.filter(({ resolved }) => resolved === null);
  const questions = unresolved.filter(({ isQuestion }) => isQuestion);
  const others = unresolved.filter(({ isQuestion }) => !isQuestion);
  const resolved = threads.filter(({ resolved }) => resolved !== null);
  const open = all
    ? [...questions, ...others]
    : [...questions.slice(0, SHOWN.open), ...newest(others, SHOWN.open - questions.length)];
  const folded = all ? resolved : newest(resolved, SHOWN.resolved);
  const isLong = !all && [...open, ...folded].some(({ comments }) => comments.length > SHOWN.comments);
  return {
    open,
    resolved: folded,
    resolvedCount: resolved.length,
    isCut: isLong || open.length + folded.length < threads.length,
  };
}

/** A thread's first comment, how many after it are not shown, and its newest ones. */
export function cutComments(comments: readonly CommentView[], { all }: { all: boolean }) {
  const [first, ...replies] = comments;
  const shown = all ? replies : newest(replies, SHOWN.comments - 1);
  return { first, left: replies.length - shown.length, shown };
}

const newest = <Row>(rows: readonly Row[], most: number): Row[] =>
  rows.slice(Math.max(0, rows.length - Math.max(0, most)));
