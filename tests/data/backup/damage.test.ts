import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ensureInstallation } from "@/lib/operations/ensure-installation";
import { checkBackup } from "@/lib/server/backup/check-backup";
import { Manifest } from "@/lib/server/backup/manifest";
import { restoreBackup } from "@/lib/server/backup/restore-backup";
import { writeBackup } from "@/lib/server/backup/write-backup";
import { Damaged, openZip } from "@/lib/server/backup/zip-reader";
import { openTestDatabase, type TestDatabase } from "@/tests/support/database";
import { article, claim, submit, WORDS } from "@/tests/support/decided-desk";
import { contextOf, hire, NOW, openNewsroom, valueIn } from "@/tests/support/newsroom";
import { partsOf, zipParts } from "@/tests/support/zip-parts";

let folder: string;
let empty: TestDatabase;
let sound: string;
let parts: Map<string, Buffer>;
let manifest: Manifest;
const at = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "stet-backup-"));
  const desk = await openTestDatabase();
  await openNewsroom(desk.db);
  const ben = contextOf(desk.db, await hire(desk.db, "ben@example.org", "reviewer"));
  await submit(ben, await claim(ben, await article(ben), WORDS.rose), "true");
  const bytes = Buffer.from("<p>What the page said.</p>");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await desk.db.snapshotBytes.create({
    data: { sha256, size: bytes.length, bytes: new Uint8Array(bytes), createdAt: NOW },
  });
  sound = at("sound.zip");
  valueIn(await writeBackup({ url: desk.url, now: NOW }, sound));
  await desk.close();
  parts = await partsOf(sound);
  manifest = Manifest.parse(JSON.parse(parts.get("manifest.json")?.toString() ?? ""));
  empty = await openTestDatabase();
  valueIn(await ensureInstallation(contextOf(empty.db)));
});
afterAll(async () => {
  await empty.close();
  fs.rmSync(folder, { recursive: true });
});

async function refusal(file: string): Promise<{ code: string; message: string }> {
  const before = await countAll();
  const restored = await restoreBackup(empty.url, file);
  expect(await countAll()).toEqual(before);
  return restored.ok ? { code: "ok", message: "" } : restored;
}

const countAll = async () => [
  await empty.db.user.count(),
  await empty.db.desk.count(),
  await empty.db.event.count(),
  await empty.db.invite.count(),
];

const withManifest = (changes: object) =>
  new Map(parts).set("manifest.json", Buffer.from(JSON.stringify({ ...manifest, ...changes })));

/** A table with other bytes, which the manifest vouches for. */
function withTable(name: string, text: string) {
  const bytes = Buffer.from(text);
  const described = {
    rows: text.split("\n").length - 1,
    bytes: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  };
  const tables = manifest.tables.map((table) => (table.name === name ? { ...table, ...described } : table));
  return withManifest({ tables }).set(`tables/${name}.ndjson`, bytes);
}

const textOf = (name: string) => parts.get(`tables/${name}.ndjson`)?.toString() ?? "";
const without = (name: string) => [...parts].filter(([each]) => !each.startsWith(name));

test.each<[string, () => Iterable<[string, Buffer]>, RegExp]>([
  ["a file too many", () => [...parts, ["extra.txt", Buffer.from("x")]], /"extra.txt" does not belong in it/],
  ["a table's file missing", () => without("tables/Claim."), /tables\/Claim.ndjson is missing/],
  ["a capture missing", () => without("captures/"), /captures\/\w+ is missing/],
  ["no manifest", () => without("manifest"), /manifest.json is missing/],
  ["one file twice", () => [...parts, ["manifest.json", Buffer.from("{}")]], /is in it twice/],
  ["a manifest that is none", () => new Map(parts).set("manifest.json", Buffer.from("[]")), /its manifest is none/],
  ["a capture with other bytes", () => [...without("captures/"), ...swapped()], /is not what its name says/],
  ["tables in another order", () => withManifest({ tables: manifest.tables.toReversed() }), /it lists the tables/],
  ["a migration left out", () => withManifest({ migrations: manifest.migrations.slice(1) }), /leaves out a migration/],
  ["a row that is no JSON", () => withTable("Desk", "{\n"), /JSON that is none/],
  ["a row that is cut off", () => withTable("Desk", textOf("Desk").trimEnd()), /is cut off/],
  ["a row that is there twice", () => withTable("Desk", textOf("Desk").repeat(2)), /duplicate key/],
  [
    "a row that points nowhere",
    () => withTable("Target", textOf("Target").replace(/"claimId":"/g, '"claimId":"x')),
    /foreign key/,
  ],
  ["a column too many", () => withTable("Desk", textOf("Desk").replace(/^\{/, '{"also":1,')), /columns of Desk/],
  ["events left out", () => withTable("Event", textOf("Event").replace(/.*\n$/, "")), /history does not end/],
  ["another end of the history", () => withManifest({ chains: [] }), /history does not end/],
])("%s is refused, and nothing is changed", async (name, make, reason) => {
  const { code, message } = await refusal(await zipParts(at(`${name}.zip`), make()));
  expect({ code, message }).toEqual({ code: "malformed_body", message: expect.stringMatching(reason) });
});

function swapped(): [string, Buffer][] {
  return [...parts]
    .filter(([name]) => name.startsWith("captures/"))
    .map(([name, bytes]) => [name, Buffer.alloc(bytes.length, "x")]);
}

test.each([
  ["of a later format", { format: 2, stet: "9.1.0" }],
  ["with a migration nobody knows", { migrations: ["20991231000000_later"], stet: "9.1.0" }],
])("a backup %s says which release reads it", async (name, changes) => {
  const { code, message } = await refusal(await zipParts(at(`${name}.zip`), withManifest(changes)));
  expect(code).toBe("unsupported_format");
  expect(message).toContain("Restore it with Stet 9.1.0 or later");
});

test("what is no zip, or leads out of it, is refused", async () => {
  fs.writeFileSync(at("text.zip"), "Dear desk,");
  fs.writeFileSync(at("nothing.zip"), "");
  expect((await refusal(at("text.zip"))).code).toBe("malformed_body");
  expect((await refusal(at("nothing.zip"))).code).toBe("malformed_body");
  const inside = fs.readFileSync(sound);
  const place = inside.lastIndexOf("tables/Desk.ndjson");
  inside.write("../../es/Desk.ndjson".slice(0, 18), place);
  fs.writeFileSync(at("out.zip"), inside);
  expect((await refusal(at("out.zip"))).code).toBe("malformed_body");
});

test("a bomb is refused before it is unpacked", async () => {
  const file = await zipParts(at("bomb.zip"), new Map(parts).set("tables/Desk.ndjson", Buffer.alloc(300_000_000)));
  expect(fs.statSync(file).size).toBeLessThan(1_000_000);
  expect((await refusal(file)).message).toMatch(/300000000 bytes instead of/);
});

test("cut anywhere, it is refused", async () => {
  const bytes = fs.readFileSync(sound);
  for (let part = 0; part < 20; part += 1) {
    fs.writeFileSync(at("cut.zip"), bytes.subarray(0, Math.floor((bytes.length * part) / 20)));
    expect((await refusal(at("cut.zip"))).code).toBe("malformed_body");
  }
});

test("with any one bit turned, it is refused or still says the same", async () => {
  const bytes = fs.readFileSync(sound);
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(7), async (place, bit) => {
      const turned = Buffer.from(bytes);
      turned[place] = (turned[place] ?? 0) ^ (1 << bit);
      fs.writeFileSync(at("turned.zip"), turned);
      const said = await checkOnly(at("turned.zip"));
      if (said !== null) expect(said).toEqual(manifest);
    }),
    { numRuns: 500 },
  );
});

/** What a file that passes says of itself; null when it is refused. Every byte of its files has then been compared with that. */
async function checkOnly(file: string): Promise<Manifest | null> {
  try {
    const zip = await openZip(file, 1_000);
    try {
      const checked = await checkBackup(zip);
      return checked.ok ? checked.value.manifest : null;
    } finally {
      zip.close();
    }
  } catch (error) {
    if (error instanceof Damaged) return null;
    throw error;
  }
}

test("after all that, the sound one goes in", async () => {
  expect((await restoreBackup(empty.url, sound)).ok).toBe(true);
  expect(await empty.db.user.count()).toBe(2);
});
