/** What a key does on the reading desk. `shortcut` presses or focuses the panel's control that names the key. */
export type DeskKey =
  | { do: "step"; by: 1 | -1 }
  | { do: "extend"; unit: "word" | "sentence"; by: 1 | -1 }
  | { do: "claim" }
  | { do: "cancel" }
  | { do: "go"; by: 1 | -1 }
  | { do: "help" }
  | { do: "shortcut"; key: string };

export type PressedKey = { key: string; shiftKey: boolean; ctrlKey: boolean; metaKey: boolean; altKey: boolean };

/** The keys, for the sheet that lists them. */
export const DESK_KEYS: { keys: string; does: string }[] = [
  { keys: "j k", does: "Next sentence, previous sentence" },
  { keys: "Shift → ←", does: "More or fewer words" },
  { keys: "Shift ↓ ↑", does: "More or fewer sentences" },
  { keys: "Enter", does: "Claim what is marked" },
  { keys: "n p", does: "Next claim, previous claim" },
  { keys: "1 – 9", does: "Verdict" },
  { keys: "t", does: "Why" },
  { keys: "e", does: "Evidence" },
  { keys: "s", does: "Submit and go to the next claim" },
  { keys: "l", does: "All claims" },
  { keys: "Esc", does: "Let go of what is marked; leave a text field" },
  { keys: "?", does: "This sheet" },
];

/** Keys that belong to controls of the panel. */
const SHORTCUTS = /^[1-9etsl]$/;

/** What `pressed` means outside text fields; `null` for keys that are not ours. `rtl`: the arrows follow the text's direction. */
export function readDeskKey(pressed: PressedKey, { rtl }: { rtl: boolean }): DeskKey | null {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return null;
  const { key } = pressed;
  if (pressed.shiftKey && key.startsWith("Arrow")) return readArrow(key, rtl);
  if (key === "?") return { do: "help" };
  if (pressed.shiftKey) return null;
  if (key === "j") return { do: "step", by: 1 };
  if (key === "k") return { do: "step", by: -1 };
  if (key === "n") return { do: "go", by: 1 };
  if (key === "p") return { do: "go", by: -1 };
  if (key === "Enter") return { do: "claim" };
  if (key === "Escape") return { do: "cancel" };
  return SHORTCUTS.test(key) ? { do: "shortcut", key } : null;
}

function readArrow(key: string, rtl: boolean): DeskKey | null {
  if (key === "ArrowDown") return { do: "extend", unit: "sentence", by: 1 };
  if (key === "ArrowUp") return { do: "extend", unit: "sentence", by: -1 };
  return { do: "extend", unit: "word", by: (key === "ArrowRight") === rtl ? -1 : 1 };
}
