import { openPeer } from "../open-peers";
import { type Matcher, toCarried } from "./matcher";

/** One diff of the whole texts by diff-match-patch, with its usual limit of one second, and both ends of each claim mapped through it. */
export async function openDiffMatching(): Promise<Matcher> {
  const module: unknown = await openPeer("diff-match-patch");
  const patcher: unknown = typeof module === "object" && module !== null ? Reflect.get(module, "default") : undefined;
  if (typeof patcher !== "function") throw new TypeError("diff-match-patch has no default export");
  const peer: object = Reflect.construct(patcher, []);
  const call = (name: string, ...args: readonly unknown[]): unknown => {
    const method: unknown = Reflect.get(peer, name);
    if (typeof method !== "function") throw new TypeError(`diff-match-patch has no ${name}`);
    return Reflect.apply(method, peer, args);
  };
  return {
    name: "diff-match-patch, diff_main and diff_xIndex",
    sample: (characters) => (characters > 500_000 ? 1_000 : 10_000),
    match: async (revision, spans) => {
      const diff = call("diff_main", revision.before.text, revision.after.text);
      return spans.map((span) => {
        const start = Number(call("diff_xIndex", diff, span.start));
        return toCarried(revision, span, { start, end: Math.max(start, Number(call("diff_xIndex", diff, span.end))) });
      });
    },
  };
}
