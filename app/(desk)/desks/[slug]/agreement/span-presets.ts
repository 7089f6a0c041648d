import { LAST_DAYS, shiftDay } from "@/lib/core/agreement/span";

type Preset = { label: string; from?: string; to?: string };

/** The usual spans, on this day by the desk's clock. */
export const spanPresets = (today: string): Preset[] => [
  { label: "All" },
  { label: `Last ${LAST_DAYS} days`, from: shiftDay(today, 1 - LAST_DAYS) },
  { label: "This year", from: `${today.slice(0, 4)}-01-01` },
];
