import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { FetchedPage } from "@/lib/core/intake/document";
import { FETCH_LIMITS } from "@/lib/server/fetch/fetch-limits";
import { type Fetcher, openFetcher } from "@/lib/server/fetch/open-fetcher";
import { openPoliteRate } from "@/lib/server/fetch/polite-rate";
import { type HostileServer, page, startHostileServer } from "../../../support/hostile-server";

let server: HostileServer;
let fetcher: Fetcher;
let turns: string[];

beforeAll(async () => {
  server = await startHostileServer();
});

beforeEach(() => {
  server.hits.splice(0);
  turns = [];
  fetcher = openFetcher({
    publicUrl: "https://desk.example.org",
    allowed: new Set([server.host]),
    limits: { ...FETCH_LIMITS, maxMillis: 1_000 },
    politeTurn: async (host) => void turns.push(host),
  });
  return () => fetcher.close();
});

afterAll(() => server.close());

const fetched = async (path: string): Promise<FetchedPage> => {
  const answer = await fetcher.fetchPage(server.at(path));
  if (!answer.ok) throw new Error(answer.fault);
  return answer.page;
};
const faultOf = async (path: string) => {
  const answer = await fetcher.fetchPage(server.at(path));
  return answer.ok ? "none" : answer.fault;
};
const textOf = ({ bytes }: FetchedPage) => new TextDecoder().decode(bytes);

describe("a page", () => {
  test.each(["/", "/gzip", "/br", "/deflate", "/deflate-raw", "/gzip-twice"])(
    "comes as its bytes from %s",
    async (path) => {
      expect(textOf(await fetched(path))).toContain("Twelve boats came in.");
    },
  );

  test("says where it was found, what it is, and keeps no cookie", async () => {
    const { url, finalUrl, status, mediaType, charset, headers } = await fetched("/one-hop");
    expect({ url, finalUrl, status, mediaType, charset }).toEqual({
      url: server.at("/one-hop"),
      finalUrl: server.at("/"),
      status: 200,
      mediaType: "text/html",
      charset: "utf-8",
    });
    expect(headers.map(([name]) => name)).toContain("content-type");
    expect(headers.map(([name]) => name)).not.toContain("set-cookie");
    await fetched("/");
    expect(server.lastHeaders()).not.toHaveProperty("cookie");
  });

  test("is asked for by name, with the address where we are found", async () => {
    await fetched("/");
    expect(server.lastHeaders()["user-agent"]).toMatch(/^Stet\/\d+\.\d+\.\d+ \(\+https:\/\/desk\.example\.org\)$/);
    expect(server.lastHeaders()).not.toHaveProperty("authorization");
  });

  test.each([
    ["/gone", 410],
    ["/broken", 500],
    ["/no-location", 302],
  ])("with an error is a page all the same: %s", async (path, status) => {
    expect((await fetched(path)).status).toBe(status);
  });

  test("that is only looked for is not read", async () => {
    const answer = await fetcher.fetchPage(server.at("/gzip"), { method: "HEAD" });
    expect(answer).toMatchObject({ ok: true, page: { status: 200, bytes: new Uint8Array() } });
    expect(server.hits).toEqual(["HEAD /gzip"]);
  });
});

describe("what is hostile is answered with a fault", () => {
  test.each([
    ["/slow-headers", "timed_out"],
    ["/slow-body", "timed_out"],
    ["/endless", "too_large"],
    ["/gzip-bomb", "too_large"],
    ["/gzip-bomb-twice", "too_large"],
    ["/gzip-seven-times", "unreadable"],
    ["/long-by-its-word", "too_large"],
    ["/longer-than-it-is", "unreachable"],
    ["/not-gzip", "unreadable"],
    ["/half-gzip", "unreadable"],
    ["/unknown-encoding", "unreadable"],
    ["/loop", "too_many_redirects"],
    ["/ping", "too_many_redirects"],
    ["/to-nowhere", "bad_address"],
    ["/to-file", "bad_address"],
    ["/to-password", "bad_address"],
    ["/hangs-up", "unreachable"],
    ["/no-http", "unreachable"],
    ["/many-headers", "unreachable"],
  ])("%s: %s", async (path, fault) => {
    expect(await faultOf(path)).toBe(fault);
  });

  test("and five redirects are followed, not six", async () => {
    await faultOf("/loop");
    expect(server.hits).toHaveLength(6);
  });
});

describe("a program's own round", () => {
  const onRound = (path: string) => fetcher.fetchPage(server.at(path), { isRound: true });

  test("heeds robots.txt, asked for once, and waits for its turn before each request", async () => {
    server.serve("/robots.txt", page("User-agent: *\nDisallow: /private\n", { "content-type": "text/plain" }));
    expect(await onRound("/private/page")).toEqual({ ok: false, fault: "disallowed" });
    expect(await onRound("/gzip")).toMatchObject({ ok: true });
    expect(server.hits).toEqual(["GET /robots.txt", "GET /gzip"]);
    expect(turns).toEqual([server.host, server.host]);
  });

  test("heeds what is said to it by name", async () => {
    server.serve("/robots.txt", page("User-agent: *\nAllow: /\n\nUser-agent: stet\nDisallow: /\n"));
    expect(await onRound("/")).toEqual({ ok: false, fault: "disallowed" });
  });

  test("goes on where there is no robots.txt, and stops where the site cannot say", async () => {
    server.serve("/robots.txt", page("No.", {}, 404));
    expect(await onRound("/")).toMatchObject({ ok: true });
    server.serve("/robots.txt", page("Oops.", {}, 503));
    const other = openFetcher({ publicUrl: "https://desk.example.org", allowed: new Set([server.host]) });
    expect(await other.fetchPage(server.at("/"), { isRound: true })).toEqual({ ok: false, fault: "http_error" });
    await other.close();
  });

  test("is not what a person's wish is", async () => {
    server.serve("/robots.txt", page("User-agent: *\nDisallow: /\n"));
    expect(await faultOf("/")).toBe("none");
    expect(server.hits).toEqual(["GET /"]);
    expect(turns).toEqual([]);
  });
});

test("turns of one host are apart, and of two hosts are not", async () => {
  const waits: number[] = [];
  const clock = { now: () => 5_000, wait: async (milliseconds: number) => void waits.push(milliseconds) };
  const turn = openPoliteRate(2_000, clock);
  await Promise.all([turn("a"), turn("a"), turn("b"), turn("a")]);
  expect(waits).toEqual([2_000, 4_000]);
});
