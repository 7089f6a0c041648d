"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { CitationCapture } from "@/lib/schemas/capture";

const Captures = createContext<readonly CitationCapture[]>([]);

/** What is known of the captures of every source that is shown inside; each `CaptureLine` finds its own. */
export function CapturesShown({ items, children }: { items: readonly CitationCapture[]; children: ReactNode }) {
  return <Captures value={items}>{children}</Captures>;
}

export const useCaptures = (): readonly CitationCapture[] => useContext(Captures);
