import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { claimAssignees, type ScopedAssignment } from "@/lib/core/review/claim-assignees";
import { urgency } from "@/lib/core/review/urgency";
import { waitsForReview } from "@/lib/core/review/waiting";
import { localTime, zonedMoment } from "@/lib/core/review/zoned-time";

const row = (claimId: string | null, assigneeId: string, status: ScopedAssignment["status"] = "active") => ({
  claimId,
  assigneeId,
  status,
});

describe("who is assigned to a claim", () => {
  test("are those of the claim and of the article, but whoever recused themselves or was withdrawn", () => {
    const { assignedTo, recusedFrom } = claimAssignees([
      row("1", "ana"),
      row(null, "ben"),
      row("1", "ben", "recused"),
      row(null, "cem", "recused"),
      row("1", "cem"),
      row("1", "dia", "withdrawn"),
    ]);
    expect([...assignedTo("1")]).toEqual(["ana"]);
    expect([...assignedTo("2")]).toEqual(["ben"]);
    expect([...recusedFrom("1")].sort()).toEqual(["ben", "cem"]);
    expect([...recusedFrom("2")]).toEqual(["cem"]);
  });
});

describe("a claim waits for a reviewer", () => {
  test("when nobody is assigned on its article, or they are; never once their review is in or they recused themselves", () => {
    const part = { mine: false, assigned: false, recused: false };
    expect(waitsForReview(part, { isShared: true, status: "open" })).toBe(true);
    expect(waitsForReview(part, { isShared: false, status: "in_review" })).toBe(false);
    expect(waitsForReview({ ...part, assigned: true }, { isShared: false, status: "in_review" })).toBe(true);
    expect(waitsForReview({ ...part, assigned: true, mine: true }, { isShared: false, status: "in_review" })).toBe(
      false,
    );
    expect(waitsForReview({ ...part, assigned: true, recused: true }, { isShared: true, status: "open" })).toBe(false);
  });
  test("not once the desk has settled it", () => {
    const part = { mine: false, assigned: true, recused: false };
    expect(waitsForReview(part, { isShared: false, status: "decided" })).toBe(false);
    expect(waitsForReview(part, { isShared: true, status: "decided" })).toBe(false);
    expect(waitsForReview(part, { isShared: false, status: "disputed" })).toBe(true);
  });
});

test("work that is overdue comes first, then what is due soonest, then what has no date", () => {
  const at = (dueAt: string | null, overdue = false) => ({ dueAt, overdue });
  const sorted = [
    at("2026-03-01T00:00:00.000Z", true),
    at("2026-03-02T00:00:00.000Z"),
    at("2026-04-01T00:00:00.000Z"),
    at(null),
  ];
  expect(sorted.toReversed().sort(urgency)).toEqual(sorted);
});

describe("a time on a form", () => {
  test("is a moment in its zone, summer and winter", () => {
    expect(zonedMoment("2026-03-05T17:00", "Europe/Lisbon")).toBe("2026-03-05T17:00:00.000Z");
    expect(zonedMoment("2026-07-05T17:00", "Europe/Lisbon")).toBe("2026-07-05T16:00:00.000Z");
    expect(zonedMoment("2026-03-05T17:00", "Asia/Kathmandu")).toBe("2026-03-05T11:15:00.000Z");
  });
  test("that clocks show twice is the first, and one they skip an hour on", () => {
    expect(zonedMoment("2026-10-25T02:30", "Europe/Berlin")).toBe("2026-10-25T00:30:00.000Z");
    expect(zonedMoment("2026-03-29T02:30", "Europe/Berlin")).toBe("2026-03-29T01:30:00.000Z");
  });
  test("that is none is refused", () => {
    for (const text of ["", "2026-03-05", "2026-02-30T10:00", "2026-03-05T25:00", "soon"])
      expect(zonedMoment(text, "UTC")).toBeNull();
  });
  test("is shown as it was typed", () => {
    const moment = fc.date({ min: new Date("1990-01-01"), max: new Date("2060-01-01"), noInvalidDate: true });
    const zone = fc.constantFrom("UTC", "Europe/Lisbon", "America/New_York", "Asia/Kathmandu", "Pacific/Apia");
    fc.assert(
      fc.property(moment, zone, (date, timeZone) => {
        const local = localTime(date.toISOString(), timeZone);
        const back = zonedMoment(local, timeZone);
        expect(back).not.toBeNull();
        expect(localTime(back ?? "", timeZone)).toBe(local);
      }),
    );
  });
});
