import http from "node:http";

/** The type of a page that is never answered with. */
export const NEVER = "x-story/never";

/** Pages of the world outside for stories: `PUT /path` leaves one there, everybody gets it. */
export async function startPageServer(port: number): Promise<() => Promise<void>> {
  const pages = new Map<string, { type: string; body: Buffer }>();
  const server = http.createServer(async (request, response) => {
    const path = request.url ?? "";
    if (request.method === "PUT") {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      pages.set(path, { type: request.headers["content-type"] ?? "text/html", body: Buffer.concat(chunks) });
      response.writeHead(204).end();
      return;
    }
    const page = pages.get(path);
    // One that never comes, for who does not want to wait.
    if (page?.type === NEVER) return;
    if (page === undefined) response.writeHead(404, { "content-type": "text/html" }).end("<h1>Not found</h1>");
    else response.writeHead(200, { "content-type": page.type }).end(page.body);
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
}

/** Leaves a page on the stories' page server, and answers its address. */
export async function leavePage(path: string, body: string, type = "text/html; charset=utf-8"): Promise<string> {
  const url = `http://127.0.0.1:${process.env.STET_STORIES_PAGES_PORT}${path}`;
  await fetch(url, { method: "PUT", body, headers: { "content-type": type } });
  return url;
}
