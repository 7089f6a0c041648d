import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { threadId } from "node:worker_threads";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { GivenDocument } from "@/lib/core/intake/document";
import { openReader, type Reader } from "@/lib/server/read/open-reader";
import { openWorker } from "@/lib/server/read/open-worker";
import { READ_LIMITS } from "@/lib/server/read/read-limits";
import { openReadThread } from "@/lib/server/read/read-thread";

const html = (markup: string): GivenDocument => ({
  bytes: new TextEncoder().encode(markup),
  mediaType: "text/html",
  charset: null,
  fileName: null,
  url: null,
  status: 200,
});

let reader: Reader;
let started: number;

/** Counts the threads it starts, which read what `reads` names: the real one, or one that misbehaves. */
const counting = (entry?: string, limits = READ_LIMITS) =>
  openReader(limits, () => {
    started++;
    return openReadThread(limits, () => openWorker(entry));
  });

const misbehaving = (limits = READ_LIMITS) => counting("tests/unit/server/read/misbehaving-worker.mjs", limits);

beforeAll(() => {
  started = 0;
  reader = counting();
});
afterAll(() => reader.close());

const outcome = async (from: Reader, given: GivenDocument) => {
  const read = await from.readDocument(given);
  return read.ok ? read.document.article.text : read.fault;
};

describe("a document", () => {
  test("is read in a thread that is used again", async () => {
    const before = started;
    expect(await outcome(reader, html("<h1>Boats</h1><p>Twelve boats came in.</p>"))).toBe(
      "Boats\n\nTwelve boats came in.",
    );
    expect(await outcome(reader, html("<p>None went out.</p>"))).toBe("None went out.");
    expect(started - before).toBe(1);
  });

  test("leaves the caller's bytes as they are", async () => {
    const given = html("<p>Twelve</p>");
    await reader.readDocument(given);
    expect(new TextDecoder().decode(given.bytes)).toBe("<p>Twelve</p>");
  });

  test.each([
    ["nests without end", `${"<div>".repeat(200_000)}deep`],
    ["nests inline without end", `<p>${"<b><i>".repeat(100_000)}deep`],
    ["nests lists without end", "<ul><li>".repeat(100_000)],
    ["has elements without number", `<p>${"<b>b</b>".repeat(900_000)}`],
  ])("that %s is too complex", async (_name, markup) => {
    expect(await outcome(reader, html(markup))).toBe("too_complex");
  });

  test("that is one tag without end is read all the same, or not, and the next one is read", async () => {
    await reader.readDocument(html(`<a ${'x="'.repeat(1_000_000)}`));
    expect(await outcome(reader, html("<p>Next.</p>"))).toBe("Next.");
  });

  test("larger than is read is not handed on", async () => {
    const before = started;
    const small = counting(undefined, { ...READ_LIMITS, maxBytes: 10 });
    expect(await outcome(small, html("<p>Eleven bytes and more</p>"))).toBe("too_large");
    expect(started).toBe(before);
  });

  test("many at once wait for their turn", async () => {
    const numbers = Array.from({ length: 12 }, (_, index) => `Number ${index}`);
    expect(await Promise.all(numbers.map((text) => outcome(reader, html(`<p>${text}</p>`))))).toEqual(numbers);
  });
});

describe("a thread", () => {
  test("is another one than its caller's, without the secrets of the environment", async () => {
    process.env.STET_SECRET = "0123456789abcdef0123456789abcdef";
    const other = misbehaving();
    expect(await outcome(other, html("who"))).toMatch(/^thread [1-9]\d* knows nothing$/);
    expect(await outcome(other, html("who"))).not.toContain(`thread ${threadId} `);
    await other.close();
  });

  test.each(["loop", "fill", "throw", "exit", "reject"])("that does %s is given up and replaced", async (misdeed) => {
    const before = started;
    const other = misbehaving({ ...READ_LIMITS, maxMillis: misdeed === "loop" ? 300 : 20_000, threads: 1 });
    const [bad, good] = await Promise.all([outcome(other, html(misdeed)), outcome(other, html("good"))]);
    expect([bad, good]).toEqual(["too_complex", "good"]);
    expect(started - before).toBe(2);
    await other.close();
  });
});

test("a process that has read ends by itself", async () => {
  const script = `
    import { openReader } from "@/lib/server/read/open-reader";
    const given = { bytes: new TextEncoder().encode("<p>Twelve</p>"), mediaType: "text/html", charset: null, fileName: null, url: null, status: 200 };
    openReader().readDocument(given).then((read) => console.log(read.ok ? read.document.article.text : read.fault));`;
  const { stdout } = await promisify(execFile)(process.execPath, [
    "--import",
    "tsx",
    "--input-type=module",
    "-e",
    script,
  ]);
  expect(stdout).toBe("Twelve\n");
});
