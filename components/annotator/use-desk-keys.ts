import { useEffect } from "react";
import { type DeskKey, readDeskKey } from "@/lib/core/desk/desk-keys";
import { areKeysOn } from "./key-preference";
import { pressShortcut } from "./press-shortcut";

/** Where typing is text, or where the browser and the controls have keys of their own. */
export const OWN_KEYS =
  "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], [role=menu], [role=dialog], [role=alertdialog]";

/** Controls that a press of Enter activates, and that move by arrows. */
export const PRESSABLE = "a, button, summary, label, input";

/** Calls `onKey` for the desk's keys outside text fields; `onKey` says whether it did something. Escape leaves a text field, Control+Enter in one submits. */
export function useDeskKeys({ rtl, onKey }: { rtl: boolean; onKey: (key: DeskKey) => boolean }): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (target?.closest(OWN_KEYS)) {
        if (!target.matches("#panel :is(input, textarea, select)")) return;
        if (event.key === "Escape") target.blur();
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && pressShortcut("s")) event.preventDefault();
        return;
      }
      if ((event.key === "Enter" || event.key.startsWith("Arrow")) && target?.closest(PRESSABLE)) return;
      const key = readDeskKey(event, { rtl, singleKeys: areKeysOn() });
      if (key !== null && onKey(key)) event.preventDefault();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [rtl, onKey]);
}
