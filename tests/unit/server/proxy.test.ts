import { expect, test } from "vitest";
import { config } from "@/proxy";

const isGuarded = (path: string) => config.matcher.some((pattern) => new RegExp(`^${pattern}$`).test(path));

test("every page goes through the proxy, whatever its address begins with", () => {
  for (const path of [
    "/",
    "/signin",
    "/api/healthz",
    "/api/health/more",
    "/api/v1",
    "/api/auth/session",
    "/_next/image",
  ])
    expect([path, isGuarded(path)]).toEqual([path, true]);
});

test("what answers for itself does not", () => {
  for (const path of ["/api/v1/articles", "/api/health", "/_next/static/chunks/a.js"])
    expect([path, isGuarded(path)]).toEqual([path, false]);
});
