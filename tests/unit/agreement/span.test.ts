import { expect, test } from "vitest";
import { explainLeftOut } from "@/lib/core/agreement/explain-left-out";
import { dayIn, shiftDay } from "@/lib/core/agreement/span";

test("a day is the one that the zone's clocks show", () => {
  const moment = new Date("2026-01-01T00:30:00Z");
  expect(dayIn(moment, "UTC")).toBe("2026-01-01");
  expect(dayIn(moment, "America/New_York")).toBe("2025-12-31");
  expect(dayIn(moment, "Asia/Kathmandu")).toBe("2026-01-01");
});

test("days are counted by the calendar, over months, leap years and summer time", () => {
  expect(shiftDay("2026-03-30", -29)).toBe("2026-03-01");
  expect(shiftDay("2028-03-01", -1)).toBe("2028-02-29");
  expect(shiftDay("2026-12-31", 1)).toBe("2027-01-01");
});

test("what was left out is said, and nothing when nothing was", () => {
  expect(explainLeftOut({ withdrawn: 0, rejected: 0 })).toBe("");
  expect(explainLeftOut({ withdrawn: 1, rejected: 0 })).toBe("Left out: 1 claim withdrawn after a review.");
  expect(explainLeftOut({ withdrawn: 2, rejected: 1 })).toBe(
    "Left out: 2 claims withdrawn after a review and 1 claim rejected by the desk.",
  );
});
