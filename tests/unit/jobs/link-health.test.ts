import { describe, expect, test } from "vitest";
import { DEATH_TAKES_MS, judgeLook, type LinkHealth, type LinkLook } from "@/lib/core/jobs/link-health";

const START = new Date("2026-03-01T08:00:00Z");
const later = (hours: number) => new Date(START.getTime() + hours * 3_600_000);
const NEW: LinkHealth = { checkedAt: null, checkedStatus: null, deadSince: null };

/** What is known after looks at these hours. */
const knownAfter = (...looks: [hours: number, look: LinkLook][]) =>
  looks.reduce((known, [hours, look]) => judgeLook(known, look, later(hours)), NEW);

describe("a page", () => {
  test.each([404, 410])("that is said not to be there (%i) is dead at once", (status) => {
    expect(knownAfter([0, { status: 200 }], [24, { status }])).toEqual({
      checkedAt: later(24),
      checkedStatus: status,
      deadSince: later(24),
    });
  });

  test.each<LinkLook>(["unanswered", { status: 503 }])("that fails once (%j) is not dead", (look) => {
    expect(knownAfter([0, look]).deadSince).toBeNull();
  });

  test.each<LinkLook>(["unanswered", { status: 500 }])(
    "that failed twice, hours apart (%j), is dead since the first",
    (look) => {
      expect(knownAfter([0, look], [5, look]).deadSince).toEqual(START);
      expect(knownAfter([0, { status: 502 }], [5, look]).deadSince).toEqual(START);
    },
  );

  test("that failed twice within an evening waits for a look that is later", () => {
    expect(knownAfter([0, "unanswered"], [1, "unanswered"], [2, "unanswered"]).deadSince).toBeNull();
    expect(
      knownAfter([0, "unanswered"], [3, "unanswered"], [DEATH_TAKES_MS / 3_600_000, "unanswered"]).deadSince,
    ).toEqual(START);
  });

  test("that answers again is alive, and one bad look later is no death", () => {
    expect(knownAfter([0, { status: 404 }], [24, { status: 200 }]).deadSince).toBeNull();
    expect(knownAfter([0, "unanswered"], [5, { status: 200 }], [10, "unanswered"]).deadSince).toBeNull();
  });

  test("whose site keeps programs out is neither dead nor alive by that", () => {
    for (const status of [401, 403, 429]) {
      expect(knownAfter([0, { status }], [24, { status }]).deadSince).toBeNull();
      expect(knownAfter([0, { status: 404 }], [24, { status }]).deadSince).toEqual(START);
    }
    expect(knownAfter([0, { status: 404 }], [24, "unasked"])).toMatchObject({ deadSince: START, checkedAt: later(24) });
  });

  test("stays dead since the same moment however often it is looked at", () => {
    expect(knownAfter([0, { status: 404 }], [24, "unanswered"], [48, { status: 410 }]).deadSince).toEqual(START);
  });
});
