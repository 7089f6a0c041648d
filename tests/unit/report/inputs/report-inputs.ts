import type { ReportInput } from "@/lib/core/report/report-input";
import { decisions } from "./decisions";
import { empty } from "./empty";
import { hostile } from "./hostile";
import { newVersion } from "./new-version";
import { ordinary } from "./ordinary";
import { rtlArabic } from "./rtl-arabic";

/** The reports of `tests/fixtures/reports`, by the hazard each shows. */
export const REPORT_INPUTS: Record<string, ReportInput> = {
  ordinary,
  "rtl-arabic": rtlArabic,
  empty,
  hostile,
  "new-version": newVersion,
  decisions,
};
