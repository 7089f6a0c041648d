import robotsParser from "robots-parser";
import type { Fetched } from "@/lib/core/intake/document";
import type { PageFault } from "@/lib/core/intake/page-fault";
import { ROBOT_NAME } from "./user-agent";

/** Why a program may not fetch an address, or `null` when it may. */
export type AskRobots = (url: URL) => Promise<PageFault | null>;

type Rules = (url: string) => PageFault | null;
type Kept = { rules: Promise<Rules>; until: number };

const KEPT_MILLIS = 3_600_000;
/** A site that could not say is asked again sooner. */
const FAILED_MILLIS = 60_000;
const KEPT_HOSTS = 100;
/** RFC 9309 §2.5 asks for 500 KiB at least. */
const MAX_CHARACTERS = 512_000;
/** Rules are tried against the beginning of an address: trying costs its length times the file's. */
const MATCHED_CHARACTERS = 300;

/** Heeds each site's robots.txt (RFC 9309), fetched by `fetchText` and kept for an hour. */
export function openRobots(
  fetchText: (url: string) => Promise<Fetched>,
  now: () => number = () => Date.now(),
): AskRobots {
  const kept = new Map<string, Kept>();
  return async (url) => {
    const { origin } = url;
    let known = kept.get(origin);
    if (known === undefined || known.until <= now()) {
      const entry: Kept = { rules: Promise.resolve(() => null), until: now() + KEPT_MILLIS };
      entry.rules = fetchText(`${origin}/robots.txt`).then((fetched) => {
        if (isFailed(fetched)) entry.until = now() + FAILED_MILLIS;
        return readRules(origin, fetched);
      });
      kept.delete(origin);
      kept.set(origin, entry);
      const [oldest] = kept.keys();
      if (kept.size > KEPT_HOSTS && oldest !== undefined) kept.delete(oldest);
      known = entry;
    }
    return (await known.rules)(url.href.slice(0, origin.length + MATCHED_CHARACTERS));
  };
}

const isFailed = (fetched: Fetched): boolean => !fetched.ok || fetched.page.status >= 500;

/** A site without the file allows all (4xx); of one that cannot say, nothing is fetched. */
function readRules(origin: string, fetched: Fetched): Rules {
  if (!fetched.ok) return () => fetched.fault;
  const { status, bytes } = fetched.page;
  if (status >= 500) return () => "http_error";
  if (status < 200 || status >= 300) return () => null;
  const text = new TextDecoder().decode(bytes.subarray(0, MAX_CHARACTERS)).replace(/\*{2,}/g, "*");
  const robots = robotsParser(`${origin}/robots.txt`, text);
  return (url) => (robots.isDisallowed(url, ROBOT_NAME) === true ? "disallowed" : null);
}
