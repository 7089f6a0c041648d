import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Whether scripts run: what needs them is shown only then. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
