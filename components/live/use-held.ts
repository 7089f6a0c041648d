import { useState } from "react";

/** `value`, kept as it was while `isHeld`: what somebody works on does not change under their hands. `value` must be as steady as a component's props. */
export function useHeld<Value>(value: Value, isHeld: boolean): Value {
  const [kept, setKept] = useState(value);
  if (isHeld) return kept;
  if (kept !== value) setKept(value);
  return value;
}
