"use client";

import { type ReactNode, useEffect, useState } from "react";

type Props = {
  /** The words of the address that tell what was done; they are taken out of it at once, so that a reload does not tell it again. */
  names: readonly string[];
  /** What to tell; `null` once the address is silent. */
  children: ReactNode;
};

/**
 * Tells what was just done, and goes on telling it when the page is refreshed under it: somebody else's work, or the
 * live echo of one's own, must not take the words away before they are read. Give it the `key` of what is open: with
 * another thing open, it is over.
 */
export function ToldOnce({ names, children }: Props) {
  const [told, setTold] = useState(children);
  if (children !== null && children !== told) setTold(children);
  const isTold = children !== null;
  useEffect(() => {
    if (!isTold) return;
    // After the router's own effects: only then does it follow the address.
    queueMicrotask(() => {
      const address = new URL(window.location.href);
      for (const name of names) address.searchParams.delete(name);
      window.history.replaceState(null, "", address);
    });
  }, [isTold, names]);
  return told;
}
