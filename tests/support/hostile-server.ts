import { randomBytes } from "node:crypto";
import http, { type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

export type HostileServer = {
  /** `127.0.0.1:PORT`, as STET_FETCH_HOSTS takes it. */
  host: string;
  /** The address of one of its pages. */
  at: (path: string) => string;
  /** What was asked of it: `GET /path`. */
  hits: string[];
  /** Headers of the last request. */
  lastHeaders: () => http.IncomingHttpHeaders;
  /** Puts a page at an address, or another one in its place. */
  serve: (path: string, answer: Answer) => void;
  close: () => Promise<void>;
};

function send(body: Uint8Array | string, headers: http.OutgoingHttpHeaders = {}, status = 200): Answer {
  const bytes = Buffer.from(body);
  return (response) => {
    response.writeHead(status, { "content-type": "text/html; charset=utf-8", ...headers }).end(bytes);
  };
}

const redirect = (location: string): Answer => send("", { location }, 302);

const ARTICLE = "<title>Boats</title><h1>Boats</h1><p>Twelve boats came in.</p>";

/** Writes without end, at the pace the reader takes it. */
const endless: Answer = (response) => {
  response.writeHead(200, { "content-type": "text/html" });
  const chunk = Buffer.alloc(64_000, "<p>more</p>");
  const write = () => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on("drain", write);
  write();
};

const slowBody: Answer = (response) => {
  response.writeHead(200, { "content-type": "text/html" });
  const timer = setInterval(() => response.write("."), 20);
  response.on("close", () => clearInterval(timer));
};

/** 40 MB of nothing in 40 KB. */
const bomb = gzipSync(Buffer.alloc(40_000_000));

const PAGES: Readonly<Record<string, Answer>> = {
  "/": send(ARTICLE, { "set-cookie": "spy=1" }),
  "/gzip": send(gzipSync(ARTICLE), { "content-encoding": "gzip" }),
  "/br": send(brotliCompressSync(ARTICLE), { "content-encoding": "br" }),
  "/deflate": send(deflateSync(ARTICLE), { "content-encoding": "deflate" }),
  "/deflate-raw": send(deflateRawSync(ARTICLE), { "content-encoding": "deflate" }),
  "/gzip-twice": send(gzipSync(gzipSync(ARTICLE)), { "content-encoding": "gzip, gzip" }),
  "/gzip-bomb": send(bomb, { "content-encoding": "gzip" }),
  "/gzip-bomb-twice": send(gzipSync(bomb), { "content-encoding": "gzip, gzip" }),
  "/gzip-seven-times": send(ARTICLE, { "content-encoding": "gzip, gzip, gzip, gzip, gzip, gzip, gzip" }),
  "/not-gzip": send(ARTICLE, { "content-encoding": "gzip" }),
  "/half-gzip": send(gzipSync(randomBytes(5_000)).subarray(0, 2_000), { "content-encoding": "gzip" }),
  "/unknown-encoding": send(ARTICLE, { "content-encoding": "zstd" }),
  "/slow-headers": () => {},
  "/slow-body": slowBody,
  "/endless": endless,
  "/long-by-its-word": send("", { "content-length": 11_000_000 }),
  "/longer-than-it-is": (response) => {
    response.writeHead(200, { "content-type": "text/html", "content-length": 5_000 });
    response.write(ARTICLE, () => response.destroy());
  },
  "/loop": redirect("/loop"),
  "/ping": redirect("/pong"),
  "/pong": redirect("/ping"),
  "/one-hop": redirect("/"),
  "/to-nowhere": redirect("http://[half"),
  "/to-file": redirect("file:///etc/passwd"),
  "/to-password": redirect("http://admin:secret@example.org/"),
  "/no-location": send("", {}, 302),
  "/gone": send("Gone.", {}, 410),
  "/broken": send("Oops.", {}, 500),
  "/hangs-up": (response) => response.destroy(),
  "/no-http": (response) => response.socket?.end("this is no HTTP\r\n\r\n"),
  "/many-headers": send(
    ARTICLE,
    Object.fromEntries(Array.from({ length: 90 }, (_, n) => [`x-${n}`, "y".repeat(1_000)])),
  ),
  "/nested-divs": send(`${"<div>".repeat(200_000)}deep`),
  "/many-elements": send(`<p>${"<b>b</b>".repeat(900_000)}`),
  "/unclosed-attributes": send(`<a ${'x="'.repeat(1_000_000)}`),
};

/** A server on loopback that does everything that is bad for whoever fetches from it. Reached through the setting for a newsroom's own hosts. */
export async function startHostileServer(): Promise<HostileServer> {
  const pages = new Map(Object.entries(PAGES));
  const hits: string[] = [];
  let headers: http.IncomingHttpHeaders = {};
  const server = http.createServer((request, response) => {
    hits.push(`${request.method} ${request.url}`);
    headers = request.headers;
    const page = pages.get(request.url ?? "") ?? send("Not here.", {}, 404);
    page(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    at: (path) => `http://127.0.0.1:${port}${path}`,
    hits,
    lastHeaders: () => headers,
    serve: (path, answer) => void pages.set(path, answer),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A page for `serve`. */
export const page = send;
export const sendTo = redirect;
