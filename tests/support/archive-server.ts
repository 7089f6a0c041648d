import { EventEmitter, once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";

/** One thing that was asked of the archive. */
export type ArchiveCall = { path: string; url: string | null; authorization: string | undefined };

/**
 * An archive on this machine that answers as "save page now" does: a saving is under way when it was asked after once, and done
 * the next time. What it makes of an address can be set: `status` of the first answer, or what it says of the page.
 */
export async function startArchive() {
  const calls: ArchiveCall[] = [];
  /** Says `asked` when a call is here, and `answered` when it has its answer. */
  const heard = new EventEmitter();
  /** Copies by address: an address that is sent again within the hour has one. */
  const copies = new Map<string, { savingId: string; asked: number }>();
  const refusals: { status: number; headers: Record<string, string> }[] = [];
  let error: string | null = null;

  const server = http.createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://archive.test");
    const url = new URLSearchParams(body).get("url") ?? searchParams.get("url");
    calls.push({ path: pathname, url, authorization: request.headers.authorization });
    response.on("finish", () => heard.emit("answered"));
    heard.emit("asked");
    const answer = (status: number, value: unknown, headers: Record<string, string> = {}) =>
      response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(value));
    const refusal = refusals.shift();
    if (refusal !== undefined) return answer(refusal.status, { message: "not now" }, refusal.headers);
    if (pathname === "/save" && request.method === "POST" && url !== null) {
      if (error !== null) return answer(200, { status: "error", message: error });
      if (copies.has(url))
        return answer(200, { url, job_id: null, message: "The same snapshot had been made just now." });
      const savingId = `spn2-${copies.size + 1}`;
      copies.set(url, { savingId, asked: 0 });
      return answer(200, { url, job_id: savingId });
    }
    const [, saving] = /^\/save\/status\/(.+)$/.exec(pathname) ?? [];
    if (saving !== undefined) {
      const [address, copy] = [...copies].find(([, { savingId }]) => savingId === saving) ?? [];
      if (copy === undefined) return answer(404, { message: "no such saving" });
      copy.asked += 1;
      if (copy.asked === 1) return answer(200, { status: "pending", job_id: saving });
      return answer(200, { status: "success", job_id: saving, timestamp: "20260301075900", original_url: address });
    }
    if (pathname === "/wayback/available" && url !== null) {
      const closest = {
        available: true,
        url: `http://archive.test/web/20260301075900/${url}`,
        timestamp: "20260301075900",
      };
      return answer(200, { archived_snapshots: copies.has(url) ? { closest: { ...closest, status: "200" } } : {} });
    }
    return answer(404, {});
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    calls,
    heard,
    copies,
    /** The next call is answered so. */
    refuseOnce: (status: number, headers: Record<string, string> = {}) => void refusals.push({ status, headers }),
    /** What it says of every page from now on. */
    failWith: (message: string | null) => {
      error = message;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
