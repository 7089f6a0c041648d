import { isOnward, latinKey, type PressedKey } from "./desk-keys";
import type { BorderUnit } from "./span-borders";

/** What a key does while a claim's borders are moved. */
export type BorderKey =
  | { do: "move"; unit: BorderUnit; by: 1 | -1 }
  | { do: "turn" }
  | { do: "save" }
  | { do: "leave" }
  | { do: "step"; by: 1 | -1 };

/** What `pressed` means then; `null` for keys that are not ours. The arrows follow the text's direction. */
export function readBorderKey(
  pressed: PressedKey,
  { rtl, singleKeys }: { rtl: boolean; singleKeys: boolean },
): BorderKey | null {
  const { key, shiftKey, altKey, ctrlKey, metaKey } = pressed;
  if (ctrlKey || metaKey) return null;
  if (key.startsWith("Arrow")) return shiftKey === altKey ? null : readArrow(key, shiftKey, rtl);
  if (altKey) return null;
  if (key === "Tab") return { do: "turn" };
  if (shiftKey) return null;
  if (key === "Enter") return { do: "save" };
  if (key === "Escape") return { do: "leave" };
  if (!singleKeys) return null;
  const letter = latinKey(pressed);
  return letter === "j" ? { do: "step", by: 1 } : letter === "k" ? { do: "step", by: -1 } : null;
}

function readArrow(key: string, byWord: boolean, rtl: boolean): BorderKey | null {
  if (key === "ArrowDown" || key === "ArrowUp") {
    return byWord ? { do: "move", unit: "sentence", by: key === "ArrowDown" ? 1 : -1 } : null;
  }
  return { do: "move", unit: byWord ? "word" : "character", by: isOnward(key, rtl) ? 1 : -1 };
}
