import { useActionState, useMemo } from "react";
import { NOTHING_SENT, type PlaceFormAction, sendPlaces } from "./place-send";
import { useHydrated } from "./use-hydrated";

/** A form's last answer and what sends it. Before scripts run the form holds the server's own action, so that it is sent without them too. */
export function usePlaceAction(action: PlaceFormAction) {
  const isHydrated = useHydrated();
  const careful = useMemo(() => sendPlaces(action), [action]);
  const [answer, send] = useActionState(isHydrated ? careful : action, NOTHING_SENT);
  return [answer, send] as const;
}
