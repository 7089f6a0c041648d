import { type Dispatcher, request } from "undici";
import type { ArchiveAnswer, ArchiveRequest, CallArchive } from "@/lib/core/intake/archive";
import type { PageFault } from "@/lib/core/intake/page-fault";

export type ArchiveCallerOptions = {
  /** Reaches public addresses and allowed hosts only. */
  dispatcher: Dispatcher;
  /** An address as it will be asked for, relative to `base` when it is a redirect; or why it is not. */
  check: (address: string, base?: URL) => { ok: true; url: URL } | { ok: false; fault: PageFault };
  /** What an exception of a request means. */
  faultOf: (error: unknown, signal: AbortSignal) => PageFault;
  userAgent: string;
  maxMillis?: number;
};

/** An archive takes its time to say that it has begun. */
const MAX_MILLIS = 30_000;
const MAX_REDIRECTS = 3;
/** What an archive says of one page is short; the files a page is made of are listed in it. */
const MAX_BYTES = 2_000_000;

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Talks to archives. What carries a key, or sends something, goes to the address it was meant for and along no redirect. */
export function openArchiveCaller({ maxMillis = MAX_MILLIS, ...options }: ArchiveCallerOptions): CallArchive {
  return async (asked) => {
    const signal = AbortSignal.timeout(maxMillis);
    let checked = options.check(asked.url);
    const mayFollow = asked.form === undefined && asked.key === null;
    for (let redirects = 0; checked.ok; redirects++) {
      const { url } = checked;
      try {
        const answer = await ask(options, { asked, url, signal });
        if (!("location" in answer)) return answer;
        if (!mayFollow) return { ok: false, fault: "http_error" };
        if (redirects >= MAX_REDIRECTS) return { ok: false, fault: "too_many_redirects" };
        checked = options.check(answer.location, url);
      } catch (error) {
        return { ok: false, fault: options.faultOf(error, signal) };
      }
    }
    return checked;
  };
}

async function ask(
  { dispatcher, userAgent }: ArchiveCallerOptions,
  { asked, url, signal }: { asked: ArchiveRequest; url: URL; signal: AbortSignal },
): Promise<ArchiveAnswer | { location: string }> {
  const { statusCode, headers, body } = await request(url, {
    dispatcher,
    signal,
    method: asked.form === undefined ? "GET" : "POST",
    headers: {
      "user-agent": userAgent,
      accept: "application/json",
      ...(asked.key === null ? {} : { authorization: `LOW ${asked.key}` }),
      ...(asked.form === undefined ? {} : { "content-type": "application/x-www-form-urlencoded" }),
    },
    ...(asked.form === undefined ? {} : { body: new URLSearchParams(asked.form).toString() }),
  });
  const location = oneOf(headers.location);
  if (REDIRECTS.has(statusCode) && location !== null) {
    body.on("error", () => {}).destroy();
    return { location };
  }
  return { ok: true, status: statusCode, retryAfter: oneOf(headers["retry-after"]), body: await readText(body) };
}

const oneOf = (header: string | string[] | undefined): string | null =>
  (Array.isArray(header) ? header[0] : header) ?? null;

/** The text of a body; of a longer one than an archive has to say, the beginning. */
async function readText(body: AsyncIterable<Uint8Array> & { destroy: () => void }): Promise<string> {
  const kept: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    kept.push(chunk);
    size += chunk.byteLength;
    // Leaving the loop ends the stream, and its connection.
    if (size > MAX_BYTES) break;
  }
  return Buffer.concat(kept).subarray(0, MAX_BYTES).toString("utf8");
}
