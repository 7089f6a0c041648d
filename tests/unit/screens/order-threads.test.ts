import { describe, expect, test } from "vitest";
import { cutComments, orderThreads } from "@/components/review/threads/order-threads";
import type { CommentView, ThreadView } from "@/lib/schemas/comment";

const comment = (id: string): CommentView => ({
  id,
  claimId: "claim",
  threadId: "thread",
  author: { id: "ana", name: "Ana" },
  body: id,
  mentions: [],
  createdAt: "2026-03-01T09:00:00.000Z",
});
const thread = (id: string, rest: Partial<ThreadView> = {}): ThreadView => ({
  id,
  claimId: "claim",
  isQuestion: false,
  resolved: null,
  comments: [comment(id)],
  mayResolve: "free",
  ...rest,
});
const RESOLVED = { at: "2026-03-01T10:00:00.000Z", by: null };
const many = (count: number, name: string, rest: Partial<ThreadView> = {}) =>
  Array.from({ length: count }, (_, index) => thread(`${name}${index}`, rest));
const ids = (threads: { id: string }[]) => threads.map(({ id }) => id);

describe("the order of threads", () => {
  test("is open questions, other open threads, resolved ones, each oldest first", () => {
    const threads = [
      thread("a"),
      thread("b", { isQuestion: true, resolved: RESOLVED }),
      thread("c", { isQuestion: true }),
      thread("d"),
      thread("e", { isQuestion: true }),
    ];
    const ordered = orderThreads(threads, { all: false });
    expect(ids(ordered.open)).toEqual(["c", "e", "a", "d"]);
    expect(ids(ordered.resolved)).toEqual(["b"]);
    expect(ordered.isCut).toBe(false);
  });

  test("of many, questions stay and the newest others; all on demand", () => {
    const threads = [
      ...many(30, "r"),
      ...many(5, "q", { isQuestion: true }),
      ...many(40, "done", { resolved: RESOLVED }),
    ];
    const cut = orderThreads(threads, { all: false });
    expect(ids(cut.open).slice(0, 6)).toEqual(["q0", "q1", "q2", "q3", "q4", "r15"]);
    expect(cut.open).toHaveLength(20);
    expect(ids(cut.resolved).at(-1)).toBe("done39");
    expect(cut).toMatchObject({ resolvedCount: 40, isCut: true });
    const whole = orderThreads(threads, { all: true });
    expect(whole.open.length + whole.resolved.length).toBe(75);
    expect(whole.isCut).toBe(false);
  });

  test("a long thread shows its first comment and the newest", () => {
    const comments = Array.from({ length: 30 }, (_, index) => comment(`${index}`));
    const { first, left, shown } = cutComments(comments, { all: false });
    expect([first?.id, left, ...ids(shown)]).toEqual(["0", 20, "21", "22", "23", "24", "25", "26", "27", "28", "29"]);
    expect(cutComments(comments, { all: true })).toMatchObject({ left: 0, shown: { length: 29 } });
    expect(orderThreads([thread("long", { comments })], { all: false }).isCut).toBe(true);
  });

  test("more questions than are shown are a link away", () => {
    const { open, isCut } = orderThreads(many(25, "q", { isQuestion: true }), { all: false });
    expect([open.length, isCut]).toEqual([20, true]);
  });
});
