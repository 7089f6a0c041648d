import type { PresentPerson } from "./presence";

/** What a page knows of others' work. */
export type LiveState = {
  /** Null until the first attempt; then whether the stream is open. */
  isOpen: boolean | null;
  people: readonly PresentPerson[];
  /** What others did that concerns what is on the screen, newest last; at most `MOST_NEWS`. */
  news: readonly LiveNews[];
};

/** One thing somebody else did. */
export type LiveNews = { id: string; type: string; claimId: string | null; sentence: string };

export type LiveAction =
  | { type: "opened" }
  | { type: "lost" }
  | { type: "people"; people: readonly PresentPerson[] }
  | { type: "news"; news: LiveNews }
  | { type: "read" };

const MOST_NEWS = 3;

export const NOT_LIVE: LiveState = { isOpen: null, people: [], news: [] };

export function reduceLive(state: LiveState, action: LiveAction): LiveState {
  switch (action.type) {
    case "opened":
      return { ...state, isOpen: true };
    case "lost":
      return { ...state, isOpen: false, people: [] };
    case "people":
      return { ...state, people: action.people };
    case "news": {
      const others = state.news.filter(({ id }) => id !== action.news.id);
      return { ...state, news: [...others, action.news].slice(-MOST_NEWS) };
    }
    case "read":
      return { ...state, news: [] };
  }
}

type Concern = { type: string; actor: { id: string } | null; claim: { id: string } | null };

/**
 * Whether somebody should be told of an event in words: it is not theirs, and it changes what is before them: the claim they have
 * open, or the text of the article.
 */
export function concerns(event: Concern, { viewerId, claimId }: { viewerId: string; claimId: string | null }): boolean {
  if (event.actor?.id === viewerId) return false;
  if (event.type === "article.version_added") return true;
  return claimId !== null && event.claim?.id === claimId;
}

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

/** How long to wait before the stream is opened again, after so many failures in a row; `chance` (0 to 1) spreads clients that lost it together. */
export const reconnectWait = (failures: number, chance: number): number =>
  Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(failures, 10)) * (0.5 + chance / 2);
