import { useEffect } from "react";
import { type DeskKey, readDeskKey } from "@/lib/core/desk/desk-keys";
import { areKeysOn } from "./key-preference";

/** Where typing is text, or where the browser and the controls have keys of their own. */
const OWN_KEYS =
  "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], [role=menu], [role=dialog], [role=alertdialog]";

/** Controls that a press of Enter activates. */
const PRESSABLE = "a, button, summary, label, input";

/** Calls `onKey` for the desk's keys outside text fields; `onKey` says whether it did something. Escape leaves a text field. */
export function useDeskKeys({ rtl, onKey }: { rtl: boolean; onKey: (key: DeskKey) => boolean }): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest(OWN_KEYS)) {
        if (event.key === "Escape" && target.matches("input, textarea") && target instanceof HTMLElement) target.blur();
        return;
      }
      if (event.key === "Enter" && target?.closest(PRESSABLE)) return;
      const key = readDeskKey(event, { rtl });
      if (key === null || (!areKeysOn() && event.key.length === 1 && key.do !== "help")) return;
      if (onKey(key)) event.preventDefault();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [rtl, onKey]);
}
