import { usePathname } from "next/navigation";

/** The claim whose panel is open, by the address; `null` for the list and for a claim being written. */
export function useActiveClaim(): string | null {
  return /\/claims\/(?!new$)([a-z0-9]+)$/.exec(usePathname())?.[1] ?? null;
}
