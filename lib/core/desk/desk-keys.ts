import type { Extension } from "./reading-state";

/** What a key does on the reading desk. `shortcut` presses or focuses the panel's control that names the key. */
export type DeskKey =
  | { do: "step"; by: 1 | -1 }
  | ({ do: "extend" } & Extension)
  | { do: "claim" }
  | { do: "cancel" }
  | { do: "go"; by: 1 | -1 }
  | { do: "help" }
  | { do: "shortcut"; key: string };

/** What a `KeyboardEvent` tells: `key` is what was typed, `code` which key of the board it was. */
export type PressedKey = {
  key: string;
  code: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
};

/** The keys, for the sheet that lists them. */
export const DESK_KEYS: { keys: string; does: string }[] = [
  { keys: "j k", does: "Next sentence, previous sentence" },
  { keys: "Shift → ←", does: "More or fewer words at the end" },
  { keys: "Shift Alt → ←", does: "Fewer or more words at the beginning" },
  { keys: "Shift ↓ ↑", does: "More or fewer sentences" },
  { keys: "Enter", does: "Claim what is marked" },
  { keys: "n p", does: "Next claim, previous claim" },
  { keys: "1 – 9", does: "Verdict" },
  { keys: "t", does: "Why" },
  { keys: "e", does: "Evidence" },
  { keys: "s", does: "Submit and go to the next claim" },
  { keys: "c", does: "Confirm that the verdict stands: once to go there, once more to send" },
  { keys: "b", does: "Move the borders of the claim" },
  { keys: "m", does: "Talk: comments and questions on the claim" },
  { keys: "Ctrl Enter", does: "In a text field: send it" },
  { keys: "l", does: "All claims" },
  { keys: "Ctrl K", does: "Search everything" },
  { keys: "Esc", does: "Let go of what is marked; leave a text field" },
  { keys: "?", does: "This sheet" },
];

/** The keys while borders are moved. */
export const BORDER_KEYS: { keys: string; does: string }[] = [
  { keys: "Shift → ←", does: "The border moves by a word" },
  { keys: "Alt → ←", does: "The border moves by a character" },
  { keys: "Shift ↓ ↑", does: "The border moves by a sentence" },
  { keys: "Tab", does: "The other border" },
  { keys: "j k", does: "Put the claim on the next sentence, the previous one" },
  { keys: "Enter", does: "Save where the borders are" },
  { keys: "Esc", does: "Leave them where they were" },
];

type Options = {
  /** The arrows follow the text's direction. */
  rtl: boolean;
  /** Whether keys of a single character act; the sheet in which they are switched on again always opens (WCAG 2.1.4). */
  singleKeys: boolean;
};

/** Keys that belong to controls of the panel. */
const SHORTCUTS = /^[1-9etslcbm]$/;

/** What `pressed` means outside text fields; `null` for keys that are not ours. */
export function readDeskKey(pressed: PressedKey, { rtl, singleKeys }: Options): DeskKey | null {
  if (pressed.ctrlKey || pressed.metaKey) return null;
  if (pressed.shiftKey && pressed.key.startsWith("Arrow")) return readArrow(pressed, rtl);
  if (pressed.altKey) return null;
  if (pressed.key === "?") return { do: "help" };
  if (pressed.shiftKey) return null;
  if (pressed.key === "Enter") return { do: "claim" };
  if (pressed.key === "Escape") return { do: "cancel" };
  return singleKeys ? readCharacter(latinKey(pressed)) : null;
}

function readCharacter(key: string): DeskKey | null {
  if (key === "j") return { do: "step", by: 1 };
  if (key === "k") return { do: "step", by: -1 };
  if (key === "n") return { do: "go", by: 1 };
  if (key === "p") return { do: "go", by: -1 };
  return SHORTCUTS.test(key) ? { do: "shortcut", key } : null;
}

/** The Latin letter or digit of a key: what it types or, on a keyboard of another script, what stands there on a Latin one. */
export function latinKey({ key, code }: Pick<PressedKey, "key" | "code">): string {
  if (/^[!-~]$/.test(key)) return key.toLowerCase();
  return key.length === 1 ? (/^(?:Key|Digit)(.)$/.exec(code)?.[1]?.toLowerCase() ?? "") : "";
}

/** Whether an arrow to a side leads onward in a text that runs from right to left, or not. */
export const isOnward = (key: string, rtl: boolean): boolean => (key === "ArrowRight") !== rtl;

function readArrow({ key, altKey }: PressedKey, rtl: boolean): DeskKey | null {
  const edge = altKey ? "start" : "end";
  if (key === "ArrowDown") return { do: "extend", edge, unit: "sentence", by: 1 };
  if (key === "ArrowUp") return { do: "extend", edge, unit: "sentence", by: -1 };
  return { do: "extend", edge, unit: "word", by: isOnward(key, rtl) ? 1 : -1 };
}
