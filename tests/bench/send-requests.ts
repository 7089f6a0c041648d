import http from "node:http";

export type BenchRequest = { method: "GET" | "PUT"; url: string; headers: Record<string, string>; body?: string };

export type BenchAnswer = { status: number; headers: http.IncomingHttpHeaders; body: string };

/** Sends one request and reads all of its answer. */
export function sendRequest(agent: http.Agent, { method, url, headers, body }: BenchRequest): Promise<BenchAnswer> {
  return new Promise((resolve, reject) => {
    const json =
      body === undefined ? {} : { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(body) };
    const request = http.request(url, { agent, method, headers: { ...headers, ...json } }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.once("error", reject);
      response.once("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString("utf8"),
        }),
      );
    });
    request.once("error", reject);
    request.end(body);
  });
}

/**
 * Requests per second that come back with `status` while `concurrency` clients on kept-alive connections each send the next
 * one when the last was answered. `next` makes the request of client `n`. @throws on any other status.
 */
export async function requestsPerSecond(
  { milliseconds, concurrency = 8, status }: { milliseconds: number; concurrency?: number; status: number },
  next: (client: number) => BenchRequest,
): Promise<number> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: concurrency });
  const startedAt = performance.now();
  let answered = 0;
  const client = async (number: number) => {
    while (performance.now() - startedAt < milliseconds) {
      const request = next(number);
      const answer = await sendRequest(agent, request);
      if (answer.status !== status)
        throw new Error(`${request.method} ${request.url}: ${answer.status} ${answer.body.slice(0, 300)}`);
      answered += 1;
    }
  };
  try {
    await Promise.all(Array.from({ length: concurrency }, (_, number) => client(number)));
  } finally {
    agent.destroy();
  }
  return (answered / (performance.now() - startedAt)) * 1000;
}
