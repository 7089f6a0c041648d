import { describe, expect, test } from "vitest";
import { isOwnHost, isSameOrigin } from "@/lib/server/same-origin";

const from = (headers: Record<string, string>, publicUrl: string) =>
  isSameOrigin((name) => headers[name] ?? null, publicUrl);

describe("a request's host", () => {
  test.each([
    ["127.0.0.1:3000", true],
    ["localhost:3000", true],
    ["[::1]:3000", true],
    ["LOCALHOST:3000", true],
    ["localhost", false],
    ["localhost:3001", false],
    ["evil.example:3000", false],
    ["127.0.0.1.evil.example:3000", false],
    ["", false],
  ])("%s of a local installation: %s", (host, own) => {
    expect(isOwnHost(host, "http://127.0.0.1:3000")).toBe(own);
  });

  test("is the configured one, with or without the port its scheme implies", () => {
    expect(isOwnHost("desk.example.org", "https://desk.example.org")).toBe(true);
    expect(isOwnHost("desk.example.org:443", "https://desk.example.org")).toBe(true);
    expect(isOwnHost("desk.example.org:80", "https://desk.example.org")).toBe(false);
    expect(isOwnHost("localhost", "https://desk.example.org")).toBe(false);
    expect(isOwnHost(null, "https://desk.example.org")).toBe(false);
  });
});

describe("a form or call that rides on the cookie", () => {
  const publicUrl = "https://desk.example.org";
  const host = "desk.example.org";

  test.each([
    [{ host, origin: publicUrl, "sec-fetch-site": "same-origin" }, true],
    [{ host, origin: publicUrl }, true],
    [{ host, "sec-fetch-site": "same-origin" }, true],
    [{ host }, false],
    [{ host, origin: "null" }, false],
    [{ host, origin: "https://evil.example" }, false],
    [{ host, origin: "https://desk.example.org.evil.example" }, false],
    [{ host, origin: "http://desk.example.org" }, false],
    [{ host, origin: publicUrl, "sec-fetch-site": "cross-site" }, false],
    [{ host, origin: publicUrl, "sec-fetch-site": "same-site" }, false],
    [{ host: "evil.example", origin: publicUrl, "sec-fetch-site": "same-origin" }, false],
  ])("%j: %s", (headers, own) => {
    expect(from(headers, publicUrl)).toBe(own);
  });

  test("does not trust X-Forwarded-Host", () => {
    const headers = { host: "evil.example", "x-forwarded-host": host, origin: publicUrl };
    expect(from(headers, publicUrl)).toBe(false);
  });
});
