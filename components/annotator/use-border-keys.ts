import { useEffect } from "react";
import { readBorderKey } from "@/lib/core/desk/border-keys";
import { readDeskKey } from "@/lib/core/desk/desk-keys";
import { useBorders } from "./borders";
import { areKeysOn } from "./key-preference";
import { OWN_KEYS, PRESSABLE } from "./use-desk-keys";

/** The keys while borders are moved. They come before the desk's, which then rest: the next claim, or a verdict, would lose what is being moved. */
export function useBorderKeys(rtl: boolean): void {
  const { send, save, leave } = useBorders();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (target?.closest(OWN_KEYS)) return;
      // A control that has the focus keeps its own keys: only in the article does Tab turn to the other border.
      const isControl = target?.closest(PRESSABLE) || (event.key === "Tab" && !target?.matches("body, #article"));
      if (isControl && (event.key === "Enter" || event.key === "Tab")) return;
      const options = { rtl, singleKeys: areKeysOn() };
      const key = readBorderKey(event, options);
      if (key === null) {
        const desk = readDeskKey(event, options);
        if (desk !== null && desk.do !== "help") event.preventDefault();
        return;
      }
      event.preventDefault();
      if (key.do === "save") save();
      else if (key.do === "leave") leave();
      else if (key.do === "turn") send({ type: "turn" });
      else if (key.do === "step") send({ type: "step", by: key.by });
      else send({ type: "move", unit: key.unit, by: key.by });
    };
    document.addEventListener("keydown", onKeyDown, { capture: true });
    return () => document.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [rtl, send, save, leave]);
}
