import net from "node:net";
import { findAddress, socketFile } from "./socket-address";

/** A connection that says nothing: as long as it is open, who serves the database for a single command goes on serving. */
export type OpenDoor = { close: () => void };

/** Connects to the data folder's database, or answers null when nobody serves it. */
export function openDoor(dataDir: string): Promise<OpenDoor | null> {
  const address = findAddress(dataDir);
  if (address === null) return Promise.resolve(null);
  const where = "folder" in address ? { path: socketFile(address.folder) } : { host: "127.0.0.1", port: address.port };
  return new Promise((resolve) => {
    const socket = net.connect(where);
    socket.once("error", () => resolve(null));
    socket.once("connect", () => {
      // The command's own queries report a database that goes away.
      socket.on("error", () => socket.destroy());
      socket.resume();
      socket.unref();
      resolve({ close: () => socket.destroy() });
    });
  });
}
