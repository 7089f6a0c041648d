import { expect, test } from "vitest";
import { addressOf, readFilter } from "@/app/(desk)/dashboard-filter";
import { progressWords, settledWords, waitingWords } from "@/components/article/progress-words";
import { formatDate, formatDateUtc } from "@/components/ui/format-date";
import { readTheme } from "@/components/ui/theme";

const progress = {
  claims: 5,
  open: 1,
  inReview: 0,
  agreed: 1,
  disputed: 1,
  decided: 2,
  waitingForMe: 1,
  stale: 0,
  toConfirm: 0,
};

test("a bar is said in words, parts that are not there left out", () => {
  expect(progressWords(progress)).toBe("5 claims: 2 decided, 1 agreed, 1 disputed, 1 open");
  expect(settledWords(progress)).toBe("3 of 5 settled");
  expect(progressWords({ ...progress, claims: 0 })).toBe("No claims yet");
  expect([waitingWords(1), waitingWords(1_200)]).toEqual(["1 claim waits for you", "1,200 claims wait for you"]);
});

test.each([
  ["2016", "2016"],
  ["2016-05", "May 2016"],
  ["2016-05-03", "3 May 2016"],
  ["2016-05-03T18:04:00Z", "3 May 2016, 18:04 UTC"],
  ["2016-05-03T01:04+05:45", "2 May 2016, 19:19 UTC"],
])("%s keeps its precision and is in UTC on the server", (iso, words) => {
  expect(formatDateUtc(iso, { time: true })).toBe(words);
});

test("a day without an hour is the same day in every zone, a moment is in the viewer's", () => {
  expect(formatDate("2016-05-03", { time: true })).toContain("3");
  expect(formatDate("2016-05-03T18:20:00Z", { time: false })).toContain("4");
});

test("what an address asks for survives the way to a filter and back", () => {
  const filter = { query: "port & pier", status: "in_review" as const, desk: "sport", cursor: "a.b" };
  expect(readFilter(Object.fromEntries(new URL(addressOf(filter), "http://x").searchParams))).toEqual(filter);
  expect(addressOf({ query: undefined, status: undefined, desk: undefined, cursor: undefined })).toBe("/");
});

test("an address that makes no sense shows everything", () => {
  expect(readFilter({ query: ["a", "b"], status: "gone", cursor: " " })).toEqual({
    query: undefined,
    status: undefined,
    cursor: undefined,
    desk: undefined,
  });
});

test("a theme nobody knows is the device's", () => {
  expect([readTheme("dark"), readTheme("DARK"), readTheme(undefined)]).toEqual(["dark", "system", "system"]);
});
