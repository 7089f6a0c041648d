import { describe, expect, test } from "vitest";
import { isDatabaseAway } from "@/lib/server/database-away";

/** As the driver adapter reports them. */
const driver = (cause: object) =>
  Object.assign(new Error("failed"), { code: "P2010", meta: { driverAdapterError: { cause } } });

describe("the database is away", () => {
  test.each([
    ["nobody listens", driver({ kind: "DatabaseNotReachable", host: "127.0.0.1", port: 1 })],
    ["it is starting", driver({ kind: "postgres", originalCode: "57P03", code: "57P03" })],
    ["its administrator ended the session", driver({ kind: "postgres", originalCode: "57P01" })],
    ["the connection broke", driver({ kind: "postgres", originalCode: "08006" })],
    ["Prisma cannot reach it", Object.assign(new Error("x"), { code: "P1001" })],
    ["no transaction was free in time", Object.assign(new Error("x"), { code: "P2028" })],
    ["the socket is gone", Object.assign(new Error("connect ENOENT /tmp/.s.PGSQL.5432"), { code: "ENOENT" })],
    ["the socket is refused", new Error("failed", { cause: Object.assign(new Error("x"), { code: "ECONNREFUSED" }) })],
    ["the pool waited too long", new Error("timeout exceeded when trying to connect")],
    ["a statement took too long", driver({ kind: "postgres", originalCode: "57014" })],
  ])("when %s", (_, error) => {
    expect(isDatabaseAway(error)).toBe(true);
  });

  test.each([
    ["a value was wrong", driver({ kind: "postgres", originalCode: "22021" })],
    ["a row was twice there", Object.assign(new Error("x"), { code: "P2002" })],
    ["a file is missing", Object.assign(new Error("ENOENT: no such file or directory, open 'x'"), { code: "ENOENT" })],
    ["our code is wrong", new TypeError("undefined is not a function")],
    ["something odd was thrown", "P1001"],
    ["nothing was thrown", undefined],
  ])("but not when %s", (_, error) => {
    expect(isDatabaseAway(error)).toBe(false);
  });

  test("even of an error that is its own cause", () => {
    const error = new Error("x");
    error.cause = error;
    expect(isDatabaseAway(error)).toBe(false);
  });
});
