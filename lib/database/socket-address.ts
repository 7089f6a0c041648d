import { randomBytes } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { z } from "zod";
import { dataFiles, replaceFile } from "./data-folder";
import { isFileError } from "./file-error";

/** Where the embedded PostgreSQL is served: a Unix socket in a folder only its owner can enter, or, on Windows, a loopback port with a password. */
export type SocketAddress = { folder: string } | { port: number; password: string };

const SocketAddress = z.union([
  z.object({ folder: z.string() }),
  z.object({ port: z.int().min(0).max(65535), password: z.string().min(1) }),
]);

/** What is kept of an address: a copied or moved data folder must not serve where its original does. */
const Recorded = z.object({ dataDir: z.string(), address: SocketAddress });

/** PostgreSQL's clients look for this name in the folder they are given. */
const SOCKET_NAME = ".s.PGSQL.5432";

/** Bytes. Past about 100 a socket "listens" with no file there (sun_path holds 108 on Linux, 104 on macOS). */
const LONGEST_PATH = 90;

/** Marks a connection string as the embedded database's; it is only ever ours, so any unlikely word does. */
const EMBEDDED_MARK = "stet-embedded";

export const socketFile = (folder: string) => path.join(folder, SOCKET_NAME);

/** The connection string of an embedded database. */
export function embeddedUrl(address: SocketAddress): string {
  const mark = `application_name=${EMBEDDED_MARK}`;
  if ("folder" in address) {
    return `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(address.folder)}&${mark}`;
  }
  return `postgresql://postgres:${address.password}@127.0.0.1:${address.port}/postgres?${mark}`;
}

/** Whether a connection string is one that `embeddedUrl` made: all its clients share a single session. */
export const isEmbeddedUrl = (url: string) => url.endsWith(`application_name=${EMBEDDED_MARK}`);

/** Where the data folder's database is, or will be, served; null when only starting it can tell. */
export function findAddress(dataDir: string): SocketAddress | null {
  return inDataFolder(dataDir) ?? readAddress(dataDir);
}

/** Chooses and records where to serve; the same again at each start while it can be, so that clients find the way back after a crash. */
export function chooseAddress(dataDir: string, platform: NodeJS.Platform = process.platform): SocketAddress {
  const recorded = readAddress(dataDir);
  const address = platform === "win32" ? loopback(recorded) : unixSocket(dataDir, recorded);
  recordAddress(dataDir, address);
  return address;
}

export const recordAddress = (dataDir: string, address: SocketAddress) =>
  replaceFile(dataFiles(dataDir).address, JSON.stringify({ dataDir, address }));

const loopback = (recorded: SocketAddress | null): SocketAddress =>
  recorded && "port" in recorded ? recorded : { port: 0, password: randomBytes(24).toString("base64url") };

function unixSocket(dataDir: string, recorded: SocketAddress | null): SocketAddress {
  const near = inDataFolder(dataDir);
  if (near) {
    fs.mkdirSync(near.folder, { recursive: true, mode: 0o700 });
    fs.chmodSync(near.folder, 0o700);
    return near;
  }
  if (recorded && "folder" in recorded && isOursAlone(recorded.folder)) return recorded;
  // mkdtemp makes it 0700.
  return { folder: fs.mkdtempSync(path.join(os.tmpdir(), "stet-")) };
}

function inDataFolder(dataDir: string): { folder: string } | null {
  if (process.platform === "win32") return null;
  const folder = dataFiles(dataDir).socketFolder;
  return Buffer.byteLength(socketFile(folder)) <= LONGEST_PATH ? { folder } : null;
}

/** The temporary folder is everybody's: what we recorded there counts only while it is a real folder, ours, and closed to others. */
function isOursAlone(folder: string): boolean {
  const stat = fs.lstatSync(folder, { throwIfNoEntry: false });
  return stat?.isDirectory() === true && stat.uid === process.getuid?.() && (stat.mode & 0o077) === 0;
}

function readAddress(dataDir: string): SocketAddress | null {
  try {
    const recorded = Recorded.parse(JSON.parse(fs.readFileSync(dataFiles(dataDir).address, "utf8")));
    return recorded.dataDir === dataDir ? recorded.address : null;
  } catch (error) {
    // Absent, or not ours: the next start writes it anew.
    if (isFileError(error, "ENOENT") || error instanceof SyntaxError || error instanceof z.ZodError) return null;
    throw error;
  }
}
