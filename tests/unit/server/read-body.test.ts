import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseJsonObject, readBody } from "@/lib/server/read-body";

const JSON_TYPE = { "Content-Type": "application/json" };
const request = (body: BodyInit, headers: Record<string, string> = JSON_TYPE) => {
  // Node asks for `duplex` when the body is a stream; the DOM's type does not know it.
  const init: RequestInit & { duplex: "half" } = { method: "POST", headers, body, duplex: "half" };
  return new Request("http://stet.example/api", init);
};
const bytes = (text: string) => new TextEncoder().encode(text);

describe("reading a body", () => {
  test("gives back the bytes that were sent, whatever they are", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 1_000 }), async (sent) => {
        const read = await readBody(request(new Blob([sent.slice().buffer])), 1_000);
        expect(read).toMatchObject({ ok: true });
        if (read.ok) expect(Uint8Array.from(read.value)).toEqual(sent);
      }),
    );
  });

  test("takes exactly the cap and not one byte more", async () => {
    expect(await readBody(request("x".repeat(100)), 100)).toMatchObject({ ok: true });
    expect(await readBody(request("x".repeat(101)), 100)).toMatchObject({ ok: false, code: "too_large" });
  });

  test("believes a declared length that is too large without waiting for it", async () => {
    const declared = request(new ReadableStream(), { ...JSON_TYPE, "Content-Length": "101" });
    expect(await readBody(declared, 100)).toMatchObject({ ok: false, code: "too_large" });
  });

  test("that ends early is malformed, not a fault of ours", async () => {
    const cut = new ReadableStream({ pull: (controller) => controller.error(new Error("aborted")) });
    expect(await readBody(request(cut), 100)).toMatchObject({ ok: false, code: "malformed_body" });
  });

  test.each(["application/json", "application/json; charset=utf-8", 'Application/JSON;charset="UTF-8"'])(
    "declared as %s is read",
    async (type) => {
      expect(await readBody(request("{}", { "Content-Type": type }), 100)).toMatchObject({ ok: true });
    },
  );
});

describe("parsing a JSON object", () => {
  test("gives back every object that was written", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 5 })), (object) => {
        expect(parseJsonObject(bytes(JSON.stringify(object)))).toEqual({
          ok: true,
          value: JSON.parse(JSON.stringify(object)),
        });
      }),
    );
  });

  test("never throws, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (anything) => {
        const parsed = parseJsonObject(anything);
        if (!parsed.ok) expect(parsed.code).toBe("malformed_body");
      }),
    );
  });

  test("counts brackets, not those in strings", () => {
    expect(parseJsonObject(bytes(JSON.stringify({ text: `${"[".repeat(100)}\\"{` })))).toMatchObject({ ok: true });
    expect(parseJsonObject(bytes(`{"a":${"[".repeat(31)}${"]".repeat(31)}}`))).toMatchObject({ ok: true });
    expect(parseJsonObject(bytes(`{"a":${"[".repeat(32)}${"]".repeat(32)}}`))).toMatchObject({ ok: false });
  });

  test("says where the fault is and not what stands there", () => {
    const parsed = parseJsonObject(bytes('{"password":"secret words",}'));
    expect(parsed).toMatchObject({ ok: false, message: expect.stringMatching(/at position \d+/) });
    expect(JSON.stringify(parsed)).not.toContain("secret");
  });
});
