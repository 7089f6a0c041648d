import type { DecisionOutcome } from "../review/decision";
import { latinKey, type PressedKey } from "./desk-keys";

/** What a key does where reviews are compared. */
export type CompareKey =
  | { do: "go"; by: 1 | -1 }
  | { do: "decide"; outcome: DecisionOutcome }
  | { do: "verdict"; key: string }
  | { do: "help" };

/** The keys, for the sheet that lists them. */
export const COMPARE_KEYS: { keys: string; does: string }[] = [
  { keys: "n p", does: "Next claim, previous claim: differences first" },
  { keys: "1 – 9", does: "Verdict" },
  { keys: "d", does: "Decide: to what is missing, then to the button, once more to send" },
  { keys: "r", does: "No claim here, in the same steps" },
  { keys: "q", does: "Send back with a question, in the same steps" },
  { keys: "Ctrl Enter", does: "Send, from inside the text" },
  { keys: "Esc", does: "Leave a text field" },
  { keys: "?", does: "This sheet" },
];

const OUTCOMES: Readonly<Record<string, DecisionOutcome>> = { d: "verdict", r: "rejected", q: "sent_back" };

/** What `pressed` means outside text fields; `null` for keys that are not ours. */
export function readCompareKey(pressed: PressedKey, { singleKeys }: { singleKeys: boolean }): CompareKey | null {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return null;
  if (pressed.key === "?") return { do: "help" };
  if (pressed.shiftKey || !singleKeys) return null;
  const key = latinKey(pressed);
  if (key === "n") return { do: "go", by: 1 };
  if (key === "p") return { do: "go", by: -1 };
  if (/^[1-9]$/.test(key)) return { do: "verdict", key };
  const outcome = OUTCOMES[key];
  return outcome === undefined ? null : { do: "decide", outcome };
}
