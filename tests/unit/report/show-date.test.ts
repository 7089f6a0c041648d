import { describe, expect, it } from "vitest";
import { isTimeZone, showMoment, showPartialDate } from "@/lib/core/report/show-date";

describe("a date", () => {
  it.each([
    ["2016", "2016"],
    ["2016-05", "May 2016"],
    ["2016-05-03", "3 May 2016"],
    ["2016-05-03T22:30Z", "4 May 2016, 04:15"],
    ["2016-05-03T22:30:00+02:00", "4 May 2016, 02:15"],
    ["last spring", "last spring"],
  ])("is shown as precisely as it is known: %s", (date, shown) =>
    expect(showPartialDate(date, "Asia/Kathmandu")).toBe(shown),
  );

  it("is shown in the desk's zone, with midnight as 00", () => {
    expect(showMoment("2026-03-16T23:00:00.000Z", "Europe/Berlin")).toBe("17 March 2026, 00:00");
  });

  it("knows which zones there are", () => {
    expect(isTimeZone("Asia/Amman")).toBe(true);
    expect(isTimeZone("Mars/Olympus")).toBe(false);
  });
});
