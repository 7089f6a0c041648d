import type { Readable } from "node:stream";
import { type Agent, request } from "undici";
import type { Fetched, FetchedPage } from "@/lib/core/intake/document";
import type { PageFault } from "@/lib/core/intake/page-fault";
import type { AllowedHosts } from "./allowed-hosts";
import { checkAddress } from "./check-address";
import { fetchFault } from "./fetch-fault";
import type { FetchLimits } from "./fetch-limits";
import { ACCEPTED_ENCODINGS, contentEncodings, readPageBody, TooManyBytes } from "./page-body";
import { headerOf, keptHeaders, readContentType } from "./page-headers";

/** What asking for pages needs. */
export type Requesting = { agent: Agent; allowed: AllowedHosts; limits: FetchLimits; userAgent: string };

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const TYPES = "text/html,application/xhtml+xml,application/pdf;q=0.9,text/plain;q=0.8,*/*;q=0.5";

/** One answer: a page, the address it sends to, or a fault. */
type Answer = { page: FetchedPage } | { location: string } | { fault: PageFault };

/** Asks for a page and follows its redirects, each checked as the first address was. `before`: what has to be kept before a host is asked, not counted as time. */
export async function requestPage(
  { agent, allowed, limits, userAgent }: Requesting,
  asked: { url: string; method: "GET" | "HEAD" },
  before: (url: URL) => Promise<PageFault | null> = async () => null,
): Promise<Fetched> {
  let checked = checkAddress(asked.url, allowed);
  let millisLeft = limits.maxMillis;
  for (let redirects = 0; checked.ok; redirects++) {
    const { url } = checked;
    const refusal = await before(url);
    if (refusal !== null) return { ok: false, fault: refusal };
    const started = performance.now();
    const answer = await ask({ agent, userAgent, maxBytes: limits.maxBytes, maxMillis: millisLeft }, asked, url);
    millisLeft -= performance.now() - started;
    if ("fault" in answer) return { ok: false, fault: answer.fault };
    if ("page" in answer) return { ok: true, page: answer.page };
    if (redirects >= limits.maxRedirects) return { ok: false, fault: "too_many_redirects" };
    checked = checkAddress(answer.location, allowed, url);
  }
  return checked;
}

type Asking = { agent: Agent; userAgent: string; maxBytes: number; maxMillis: number };

async function ask(
  { agent, userAgent, maxBytes, maxMillis }: Asking,
  { url: first, method }: { url: string; method: "GET" | "HEAD" },
  url: URL,
): Promise<Answer> {
  const deadline = new AbortController();
  const { signal } = deadline;
  const timer = setTimeout(() => deadline.abort(), Math.max(0, maxMillis));
  try {
    const { statusCode, headers, body } = await request(url, {
      dispatcher: agent,
      method,
      signal,
      responseHeaders: "raw",
      headers: { "user-agent": userAgent, accept: TYPES, "accept-encoding": ACCEPTED_ENCODINGS },
    });
    const kept = keptHeaders(headers as unknown as string[]);
    const location = headerOf(kept, "location");
    if (REDIRECTS.has(statusCode) && location !== "") {
      leave(body);
      return { location };
    }
    const bytes = method === "HEAD" ? leave(body) : await readAll(body, kept, maxBytes);
    const type = readContentType(headerOf(kept, "content-type"));
    return { page: { url: first, finalUrl: url.href, status: statusCode, headers: kept, ...type, bytes } };
  } catch (error) {
    return { fault: fetchFault(error, signal) };
  } finally {
    clearTimeout(timer);
  }
}

async function readAll(body: Readable, headers: [string, string][], maxBytes: number): Promise<Uint8Array> {
  try {
    // What says itself that it is too large need not come.
    if (Number(headerOf(headers, "content-length")) > maxBytes) throw new TooManyBytes("by its own length");
    return await readPageBody(body, contentEncodings(headerOf(headers, "content-encoding")), maxBytes);
  } catch (error) {
    leave(body);
    throw error;
  }
}

/** Ends a body that is not wanted, with its connection: it may never end by itself. */
function leave(body: Readable): Uint8Array {
  body.on("error", () => {}).destroy();
  return new Uint8Array();
}
