import {
  type DecisionDraft,
  decisionCopyKey,
  decodeDecisionCopy,
  encodeDecisionCopy,
  isBlank,
} from "@/lib/core/decision-form/decision-draft";

/** What somebody wrote about a claim and has not sent, in this browser. Where storage is refused the form itself still holds it. */
export function keptDecision(userId: string, claimId: string) {
  const key = decisionCopyKey(userId, claimId);
  return {
    read: (): DecisionDraft | null => {
      const text = tryStorage((storage) => storage.getItem(key));
      return text ? decodeDecisionCopy(text) : null;
    },
    write: (draft: DecisionDraft): void => {
      tryStorage((storage) => {
        if (isBlank(draft)) storage.removeItem(key);
        else storage.setItem(key, encodeDecisionCopy(draft));
      });
    },
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
