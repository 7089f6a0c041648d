/** What somebody is typing in a form of the talk. */
export type KeptComment = { body: string; isQuestion: boolean };

/** Under which name: two people at one machine never meet each other's. `place`: a claim's id for a new thread, a thread's for a reply. */
const keyOf = (userId: string, place: string) => `stet-comment:${userId}:${place}`;

/** A comment being typed, in this browser. One that refuses storage (a private window, a full disk) keeps nothing. */
export function keptComment(userId: string, place: string) {
  const key = keyOf(userId, place);
  return {
    read: (): KeptComment | null => decode(tryStorage((storage) => storage.getItem(key))),
    write: (comment: KeptComment): void => {
      tryStorage((storage) =>
        comment.body.trim() === "" ? storage.removeItem(key) : storage.setItem(key, JSON.stringify(comment)),
      );
    },
    remove: (): void => {
      tryStorage((storage) => storage.removeItem(key));
    },
  };
}

/** A copy of ours, or `null` for what somebody else left there. */
function decode(text: string | null): KeptComment | null {
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null || !("body" in value) || typeof value.body !== "string")
      return null;
    return { body: value.body, isQuestion: "isQuestion" in value && value.isQuestion === true };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function tryStorage<T>(use: (storage: Storage) => T): T | null {
  try {
    return use(window.localStorage);
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
