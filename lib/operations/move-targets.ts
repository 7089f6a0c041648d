import { createAnchorDescriber } from "@/lib/core/anchor/describe-anchor";
import type { TargetState } from "@/lib/core/anchor/target";
import { done, type Result, refuse } from "@/lib/core/result";
import type { ArticleHead } from "@/lib/data/article-head";
import { getArticleText } from "@/lib/data/article-text";
import type { TargetRow } from "@/lib/data/claims";
import type { PlaceChange } from "@/lib/data/update-claim";
import type { Context } from "./context";
import { checkSpan } from "./locate-targets";

/** What a person says of one place: nothing, that the words there are the claim's; a span, that these are; `drop`, that none is. */
export type PlaceWish = {
  id: string;
  start?: number | undefined;
  end?: number | undefined;
  drop?: boolean | undefined;
};

/**
 * What a person's wishes make of a claim's places in the newest version. Errors: `invalid_input` naming the wish that is about
 * no place of the claim, about one twice, accepts words that are gone, moves to no words, or would leave no place at all.
 */
export async function moveTargets(
  context: Context,
  head: ArticleHead,
  targets: readonly TargetRow[],
  wishes: readonly PlaceWish[],
): Promise<Result<PlaceChange>> {
  if (wishes.length === 0) return done({ written: [], dropped: [] });
  const { text } = await getArticleText(context.db, head.version.id);
  const describeSpan = createAnchorDescriber(text);
  const known = new Map(targets.map((target) => [target.id, target]));
  const change: PlaceChange = { written: [], dropped: [] };
  const named = new Set<string>();
  for (const [index, { id, start, end, drop }] of wishes.entries()) {
    const path = `targets.${index}`;
    const target = known.get(id);
    if (target === undefined) return wrong(`${path}.id`, "This claim has no such place in the newest version.");
    if (named.has(id)) return wrong(`${path}.id`, "Name each place once.");
    named.add(id);
    if (drop === true) {
      change.dropped.push({ id, was: target.exact });
      continue;
    }
    const moves = start !== undefined && end !== undefined;
    if (!moves && target.state === "gone") {
      return wrong(path, "These words are no longer in the text. Say where they are now, or drop this place.");
    }
    const span = moves ? checkSpan(text, { start, end }, path) : done(target);
    if (!span.ok) return span;
    const state = stateAfter(target.state);
    const placed = { id, ...describeSpan(span.value), state, formerExact: null, score: 1, candidates: [] };
    change.written.push({ target: placed, was: target.exact });
  }
  const dropped = new Set(change.dropped.map(({ id }) => id));
  const placed = new Set(change.written.map(({ target }) => target.id));
  const isLeft = targets.some(({ id, state }) => !dropped.has(id) && (placed.has(id) || state !== "gone"));
  if (change.dropped.length > 0 && !isLeft) {
    return wrong("targets", "A claim needs a place in the text. Withdraw the claim if it is no longer made.");
  }
  return done(change);
}

/** A place of changed or lost words that a person has set is `confirmed`; another stays what it is. */
const stateAfter = (state: TargetState): TargetState => (state === "changed" || state === "gone" ? "confirmed" : state);

const wrong = (path: string, message: string) => refuse("invalid_input", message, { errors: [{ path, message }] });
