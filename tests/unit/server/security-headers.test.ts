import { expect, test } from "vitest";
import { contentSecurityPolicy, securityHeaders } from "@/lib/server/security-headers";

const directives = (policy: string) =>
  new Map(policy.split("; ").map((part) => [part.slice(0, part.indexOf(" ")), part.slice(part.indexOf(" ") + 1)]));

test("scripts run by this request's nonce only: nothing inline, nothing evaluated", () => {
  const policy = directives(contentSecurityPolicy("abc"));
  expect(policy.get("script-src")).toBe("'nonce-abc' 'strict-dynamic'");
  expect(policy.get("default-src")).toBe("'none'");
  for (const name of ["object-src", "base-uri", "frame-ancestors"]) expect(policy.get(name)).toBe("'none'");
  expect(policy.get("form-action")).toBe("'self'");
});

test("only style attributes are let through unsigned", () => {
  const policy = contentSecurityPolicy("abc");
  expect(policy.match(/'unsafe-[a-z]+'/g)).toEqual(["'unsafe-inline'"]);
  expect(directives(policy).get("style-src-attr")).toBe("'unsafe-inline'");
});

test("browsers are told to stay on https only where there is https", () => {
  expect(securityHeaders("https://desk.example.org")).toHaveProperty("Strict-Transport-Security");
  expect(securityHeaders("http://127.0.0.1:3000")).not.toHaveProperty("Strict-Transport-Security");
});
