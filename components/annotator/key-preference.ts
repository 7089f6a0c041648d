const NAME = "stet.single-keys";

/** Whether keys of a single letter act: somebody who speaks to their computer may switch them off (WCAG 2.2, 2.1.4). */
export function areKeysOn(): boolean {
  try {
    return localStorage.getItem(NAME) !== "off";
  } catch {
    // Storage can be forbidden; the keys then stay as they are for everybody.
    return true;
  }
}

/** Remembers the choice in this browser; whether it could. */
export function setKeysOn(on: boolean): boolean {
  try {
    localStorage.setItem(NAME, on ? "on" : "off");
    return true;
  } catch {
    return false;
  }
}
