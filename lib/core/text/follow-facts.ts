import type { ArticleDescription } from "./describe-article";

/**
 * An article's facts after its text has changed: what was read off the old text is read off the new one; what a person gave
 * instead stays. A title is never lost, not even when the new text has none.
 */
export function followFacts(
  facts: ArticleDescription & { title: string },
  before: ArticleDescription,
  after: ArticleDescription,
): ArticleDescription & { title: string } {
  return {
    title: facts.title === before.title ? (after.title ?? facts.title) : facts.title,
    standfirst: facts.standfirst === before.standfirst ? after.standfirst : facts.standfirst,
    byline: facts.byline === before.byline ? after.byline : facts.byline,
  };
}
