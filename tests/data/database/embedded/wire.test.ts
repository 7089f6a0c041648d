import { once } from "node:events";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import type { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openInMemory } from "@/lib/database/durable-pglite";
import { startEmbedded } from "@/lib/database/embedded-postgres";
import { embeddedUrl, findAddress, type SocketAddress, socketFile } from "@/lib/database/socket-address";
import { serveWire, type WireServer } from "@/lib/database/wire-server";
import { makeDataDir } from "@/tests/support/database-process";

let postgres: PGlite;
let server: WireServer;
let url: string;
let dataDir: string;
let remove: () => void;

beforeAll(async () => {
  postgres = await openInMemory();
});
afterAll(() => postgres.close());
beforeEach(() => {
  ({ dataDir, remove } = makeDataDir());
});
afterEach(async () => {
  await server.stop();
  remove();
});

async function serve(address: SocketAddress = { folder: dataDir }, idleInTransaction?: number) {
  server = await serveWire(postgres, idleInTransaction ? { address, idleInTransaction } : { address });
  url = embeddedUrl(server.address);
}

async function connect(connectionString = url): Promise<pg.Client> {
  const client = new pg.Client({ connectionString });
  client.on("error", () => {});
  await client.connect();
  return client;
}

describe("several clients on the one session", () => {
  test("get their own answers, also when a query arrives in many pieces", async () => {
    await serve();
    const pool = new pg.Pool({ connectionString: url, max: 5 });
    const ask = async (name: string, value: string) => {
      for (let round = 0; round < 40; round += 1) {
        const { rows } = await pool.query(`SELECT length($1::text) AS length, '${name}' AS name`, [value]);
        expect(rows).toEqual([{ length: value.length, name }]);
      }
    };
    await Promise.all([
      ask("huge", "x".repeat(1_000_000)),
      ...["a", "bb", "ccc", "dddd"].map((text) => ask(text, text)),
    ]);
    await pool.end();
  });

  test("do not see each other's transactions before they are committed", async () => {
    await serve();
    const [writer, reader] = [await connect(), await connect()];
    await writer.query("CREATE TABLE kept (id int)");
    await writer.query("BEGIN");
    await writer.query("INSERT INTO kept VALUES (1)");
    const read = reader.query("SELECT count(*)::int AS count FROM kept");
    await writer.query("ROLLBACK");
    expect((await read).rows).toEqual([{ count: 0 }]);
  });

  test("lose a transaction whose client goes away, and only that", async () => {
    await serve();
    const [leaver, other] = [await connect(), await connect()];
    await leaver.query("CREATE TABLE left_behind (id int)");
    await leaver.query("BEGIN");
    await leaver.query("INSERT INTO left_behind VALUES (1)");
    const read = other.query("SELECT count(*)::int AS count FROM left_behind");
    await leaver.end();
    expect((await read).rows).toEqual([{ count: 0 }]);
  });

  test("are not kept waiting by one that is idle in a transaction: it is dropped", async () => {
    await serve({ folder: dataDir }, 20);
    const [idler, other] = [await connect(), await connect()];
    const dropped = once(idler, "error");
    await idler.query("BEGIN");
    expect((await other.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
    expect(String(await dropped)).toContain("idle-in-transaction");
  });

  test("go on after one's query failed", async () => {
    await serve();
    const [failing, other] = [await connect(), await connect()];
    await expect(failing.query("SELECT $1::int", ["x"])).rejects.toThrow(/invalid input syntax/);
    expect((await failing.query("SELECT $1::int AS one", [1])).rows).toEqual([{ one: 1 }]);
    expect((await other.query("SELECT $1::int AS two", [2])).rows).toEqual([{ two: 2 }]);
  });
});

describe("a stranger", () => {
  const speak = async (bytes: Buffer) => {
    const socket = net.connect(socketFile(dataDir));
    socket.end(bytes);
    const pieces: Buffer[] = [];
    socket.on("data", (piece: Buffer) => pieces.push(piece));
    await once(socket, "close");
    return Buffer.concat(pieces).toString("latin1");
  };

  test.each([
    ["HTTP", Buffer.from("GET / HTTP/1.1\r\nHost: x\r\n\r\n")],
    ["zeros", Buffer.alloc(64)],
    ["a length of four gigabytes", Buffer.alloc(64, 0xff)],
  ])("that speaks %s is turned away", async (_, bytes) => {
    await serve();
    expect(await speak(bytes)).toContain("not a PostgreSQL client");
    expect((await (await connect()).query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
  });

  test("that asks for encryption is told there is none", async () => {
    await serve();
    expect(await speak(Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]))).toBe("N");
  });
});

describe("on a loopback port, where any user of the machine can connect", () => {
  test("the password is asked for", async () => {
    await serve({ port: 0, password: "right-password" });
    expect((await (await connect()).query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
    await expect(connect(url.replace("right", "wrong"))).rejects.toThrow("wrong password");
  });
});

test("a data folder too deep for a socket is served from a private temporary folder, the same one again after a restart", async () => {
  await serve();
  const deep = path.join(dataDir, "d".repeat(100));
  const first = await startEmbedded(deep);
  const address = findAddress(deep);
  await first?.stop();
  const second = await startEmbedded(deep);
  expect(findAddress(deep)).toEqual(address);
  if (!second || !address || !("folder" in address)) throw new Error("not served from a folder");
  expect(fs.statSync(address.folder).mode & 0o077).toBe(0);
  expect((await (await connect(second.url)).query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
  await second.stop();
  fs.rmSync(address.folder, { recursive: true });
});
