import { describe, expect, test } from "vitest";
import { type ArchiveAnswer, lookUpRequest, readLookUp, readSaving, saveRequest } from "@/lib/core/intake/archive";

const NOW = new Date("2026-03-01T08:00:00Z");
const ASKED = { address: "https://archive.example.org", url: "https://harbour.example.org/log?a=1", now: NOW };

const said = (body: unknown, status = 200, retryAfter: string | null = null): ArchiveAnswer => ({
  ok: true,
  status,
  retryAfter,
  body: typeof body === "string" ? body : JSON.stringify(body),
});

describe("what an archive says of a saving", () => {
  test("is a copy with its address and time once it is done", () => {
    const answer = said({ status: "success", job_id: "spn2-1", timestamp: "20260301075900", original_url: ASKED.url });
    expect(readSaving(answer, ASKED)).toEqual({
      state: "stored",
      url: "https://archive.example.org/web/20260301075900/https://harbour.example.org/log?a=1",
      archivedAt: new Date("2026-03-01T07:59:00Z"),
    });
  });

  test.each([
    { url: ASKED.url, job_id: "spn2-1" },
    { status: "pending", job_id: "spn2-1", resources: [] },
  ])("is its name for it while it is at work: %j", (body) =>
    expect(readSaving(said(body), ASKED)).toEqual({ state: "saving", savingId: "spn2-1" }),
  );

  test("is that there is a copy already", () => {
    const body = { url: ASKED.url, job_id: null, message: "The same snapshot had been made 4 minutes ago." };
    expect(readSaving(said(body), ASKED)).toEqual({ state: "none" });
  });

  test("is its own words when it could not, without markup", () => {
    const body = { status: "error", status_ext: "error:blocked", message: "<b>The site</b> blocks\nus." };
    expect(readSaving(said(body), ASKED)).toEqual({
      state: "failed",
      reason: "The archive could not save the page: The site blocks us.",
    });
  });

  test.each([
    ["90", 90],
    ["0", 1],
    ["999999999", 86_400],
    ["Sun, 01 Mar 2026 08:02:00 GMT", 120],
    ["soon", null],
    [null, null],
  ])("may be to come again: Retry-After %j is %j seconds", (retryAfter, seconds) => {
    expect(readSaving(said("slow down", 429, retryAfter), ASKED)).toMatchObject({ state: "later", seconds });
    expect(readSaving(said("", 503, retryAfter), ASKED)).toMatchObject({ state: "later", seconds });
  });

  test.each([
    [said("", 401), /does not take the desk’s key/],
    [said("", 404), /refused \(it answered 404\)/],
    [said("<html>"), /something else/],
    [said([]), /something else/],
    [said({}), /could not save/],
    [said({ status: "success", timestamp: "yesterday" }), /could not save/],
    [said({ status: "success", timestamp: "20261399999999" }), /could not save/],
  ])("is never taken for what it is not: %j", (answer, reason) => {
    expect(readSaving(answer, ASKED)).toMatchObject({ state: "failed", reason: expect.stringMatching(reason) });
  });

  test("a silent archive is asked again; one in a private network is not", () => {
    expect(readSaving({ ok: false, fault: "timed_out" }, ASKED)).toMatchObject({ state: "later" });
    expect(readSaving({ ok: false, fault: "refused_address" }, ASKED)).toMatchObject({ state: "failed" });
  });
});

describe("what an archive has of an address", () => {
  const closest = {
    available: true,
    url: "http://archive.example.org/web/2026/x",
    timestamp: "20260101000000",
    status: "200",
  };

  test("is its closest copy", () => {
    expect(readLookUp(said({ archived_snapshots: { closest } }), ASKED)).toEqual({
      state: "stored",
      url: closest.url,
      archivedAt: new Date("2026-01-01T00:00:00Z"),
    });
  });

  test.each([
    {},
    { archived_snapshots: {} },
    { archived_snapshots: { closest: { ...closest, available: false } } },
    { archived_snapshots: { closest: { ...closest, url: "javascript:alert(1)" } } },
    { archived_snapshots: { closest: { ...closest, status: "404" } } },
    { archived_snapshots: [closest] },
  ])("is nothing: %j", (body) => expect(readLookUp(said(body), ASKED)).toEqual({ state: "none" }));
});

test("an address goes to an archive whole, and the key only where something is saved", () => {
  expect(lookUpRequest("https://a.example", "https://b.example/?x=1&y=ü#z").url).toBe(
    "https://a.example/wayback/available?url=https%3A%2F%2Fb.example%2F%3Fx%3D1%26y%3D%C3%BC%23z",
  );
  expect(lookUpRequest("https://a.example", "https://b.example/").key).toBeNull();
  expect(saveRequest("https://a.example", "https://b.example/", "k:s")).toMatchObject({
    url: "https://a.example/save",
    key: "k:s",
    form: { url: "https://b.example/" },
  });
});
