/** DOM id of the talk on a claim's panel. */
export const TALK_ID = "talk";

/** DOM id of its title. */
export const TALK_TITLE_ID = "talk-title";

/** DOM id of a thread. */
export const threadAnchorId = (threadId: string) => `thread-${threadId}`;
