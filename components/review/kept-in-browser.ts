import {
  type BrowserCopy,
  browserCopyKey,
  decodeBrowserCopy,
  encodeBrowserCopy,
} from "@/lib/core/review-form/browser-copy";

/** Unsaved text in this browser. A browser may refuse storage (private windows, a full disk): then nothing is kept and the answer says so. */
export function keptInBrowser(userId: string, claimId: string) {
  const key = browserCopyKey(userId, claimId);
  return {
    read: (): BrowserCopy | null => {
      const text = tryStorage((storage) => storage.getItem(key));
      return text ? decodeBrowserCopy(text) : null;
    },
    write: (copy: BrowserCopy): boolean =>
      tryStorage((storage) => {
        storage.setItem(key, encodeBrowserCopy(copy));
        return true;
      }) ?? false,
    remove: (): void => {
      tryStorage((storage) => storage.removeItem(key));
    },
  };
}

function tryStorage<T>(use: (storage: Storage) => T): T | null {
  try {
    return use(window.localStorage);
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
