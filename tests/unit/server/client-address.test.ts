import { expect, test } from "vitest";
import { forwardedAddress } from "@/lib/server/client-address";

test("without a trusted proxy the header is anybody's word", () => {
  expect(forwardedAddress("192.0.2.1", 0)).toBeNull();
});

test.each([
  ["203.0.113.9, 192.0.2.1", 1, "192.0.2.1"],
  ["203.0.113.9, 192.0.2.1, 10.0.0.2", 2, "192.0.2.1"],
  ["192.0.2.1:51000", 1, "192.0.2.1"],
  ["2001:DB8::1", 1, "2001:db8::1"],
  ["[2001:db8::1]:443", 1, "2001:db8::1"],
  ["192.0.2.1", 2, null],
  ["unknown", 1, null],
  ["", 1, null],
  ["192.0.2.1,", 1, null],
])("%j behind %i of ours is %j", (header, trusted, address) => {
  expect(forwardedAddress(header, trusted)).toBe(address);
});

test("what a client wrote itself is never reached", () => {
  for (const forged of ["10.0.0.1", "evil", ", , ,", "1.1.1.1, 2.2.2.2"]) {
    expect(forwardedAddress(`${forged}, 192.0.2.1`, 1)).toBe("192.0.2.1");
  }
});
