import fc from "fast-check";
import { expect, test } from "vitest";
import { isSafeCallback, localPath } from "@/lib/server/local-path";

const HERE = "https://desk.example.org";

test.each([
  ["/", "/"],
  ["/articles/abc?x=1#claim-2", "/articles/abc?x=1#claim-2"],
  [`${HERE}/account`, "/account"],
  [HERE, "/"],
  ["", "/"],
  ["account", "/"],
  ["//evil.example", "/"],
  ["/\\evil.example", "/"],
  ["/a\\b", "/"],
  ["/\t/evil.example", "/"],
  ["/\n/evil.example", "/"],
  ["\u0000/", "/"],
  ["https://evil.example/", "/"],
  [`${HERE}.evil.example/`, "/"],
  [`${HERE}//evil.example`, "/"],
  ["javascript:alert(1)", "/"],
  ["/\ud800", "/"],
  [`/${"x".repeat(3000)}`, "/"],
])("%j leads to %j", (wanted, path) => {
  expect(localPath(wanted, HERE)).toBe(path);
});

test("no address given leads to the desk", () => {
  expect(localPath(null, HERE)).toBe("/");
  expect(localPath(undefined, HERE)).toBe("/");
});

test("wherever it leads, a browser stays here", () => {
  const nasty = fc.string({
    unit: fc.constantFrom("/", "\\", ":", "@", ".", "\t", "\n", " ", "a", "?", "#", "h", "t", "p", "s"),
  });
  fc.assert(
    fc.property(nasty, (wanted) => {
      expect(new URL(localPath(wanted, HERE), HERE).origin).toBe(HERE);
      expect(new URL(localPath(`/${wanted}`, HERE), HERE).origin).toBe(HERE);
    }),
  );
});

test("a callback that is not ours is not safe", () => {
  expect(isSafeCallback("/account", HERE)).toBe(true);
  expect(isSafeCallback(`${HERE}/account`, HERE)).toBe(true);
  for (const address of ["", "http:", "//x", "%", "https://evil.example"])
    expect(isSafeCallback(address, HERE)).toBe(false);
});
