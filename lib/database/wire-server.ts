import fs from "node:fs";
import net from "node:net";
import type { PGlite } from "@electric-sql/pglite";
import { SharedSession } from "./shared-session";
import { type SocketAddress, socketFile } from "./socket-address";
import { WireClient } from "./wire-client";

export type WireServerOptions = {
  address: SocketAddress;
  /** Milliseconds after which a client that leaves its transaction waiting is dropped. */
  idleInTransaction?: number;
  /** PostgreSQL itself failed. */
  onFailure?: (error: unknown) => void;
};

export type WireServer = {
  /** As asked for, with the port that was found when 0 was asked for. */
  address: SocketAddress;
  /** Resolves at the next moment nobody is connected. */
  whenUnused: () => Promise<void>;
  /** Stops listening and ends every connection; open transactions are rolled back. */
  stop: () => Promise<void>;
};

const MOST_CLIENTS = 100;
const IDLE_IN_TRANSACTION = 10_000;

/**
 * Serves a PGlite to PostgreSQL clients. Ours rather than `@electric-sql/pglite-socket`, which lets another client's message
 * in between the parts of a query that did not arrive in one piece: with parameters of 2 MB, 1 answer in 50 was another query's.
 */
export async function serveWire(db: PGlite, options: WireServerOptions): Promise<WireServer> {
  const session = new SharedSession(db);
  const clients = new Map<net.Socket, WireClient>();
  const unused: (() => void)[] = [];
  const server = net.createServer((socket) => {
    const client = new WireClient(socket, session, {
      password: "port" in options.address ? options.address.password : null,
      idleInTransaction: options.idleInTransaction ?? IDLE_IN_TRANSACTION,
      onFailure: options.onFailure ?? rethrow,
    });
    clients.set(socket, client);
    socket.on("close", () => {
      clients.delete(socket);
      if (clients.size === 0) for (const resolve of unused.splice(0)) resolve();
    });
    if (clients.size > MOST_CLIENTS) client.drop("53300", "sorry, too many clients already");
  });
  const address = await listen(server, options.address);
  return {
    address,
    whenUnused: () => (clients.size === 0 ? Promise.resolve() : new Promise((resolve) => unused.push(resolve))),
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      // Without a word: a client that is just leaving has nobody left to hear one.
      for (const socket of clients.keys()) socket.destroy();
      await closed;
    },
  };
}

const rethrow = (error: unknown) => {
  throw error;
};

async function listen(server: net.Server, address: SocketAddress): Promise<SocketAddress> {
  if ("folder" in address) {
    // Left by a process that was killed; who serves this address holds the lock, so that nobody else listens there.
    fs.rmSync(socketFile(address.folder), { force: true });
    await bind(server, { path: socketFile(address.folder) });
    return address;
  }
  try {
    await bind(server, { host: "127.0.0.1", port: address.port });
  } catch (error) {
    // Somebody else took the port while we were away: any other will do.
    if (address.port === 0) throw error;
    await bind(server, { host: "127.0.0.1", port: 0 });
  }
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("the server has no port");
  return { ...address, port: bound.port };
}

function bind(server: net.Server, where: net.ListenOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(where, () => {
      server.off("error", reject);
      resolve();
    });
  });
}
