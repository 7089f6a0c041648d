import type { LookupFunction } from "node:net";
import type { FetchPage } from "@/lib/core/intake/document";
import type { AllowedHosts } from "./allowed-hosts";
import { FETCH_LIMITS, type FetchLimits, POLITE_MILLIS } from "./fetch-limits";
import { openGuardedAgent } from "./guarded-agent";
import { openPoliteRate, type PoliteTurn } from "./polite-rate";
import { requestPage } from "./request-page";
import { openRobots } from "./robots";
import { userAgent } from "./user-agent";

type FetcherOptions = {
  /** The installation's, which the user agent names. */
  publicUrl: string;
  /** The newsroom's own, which may be reached though they are private. */
  allowed?: AllowedHosts;
  limits?: FetchLimits;
  /** Stands for the system's resolver. */
  lookup?: LookupFunction;
  politeTurn?: PoliteTurn;
};

export type Fetcher = { fetchPage: FetchPage; close: () => Promise<void> };

/** Fetches addresses of the public internet, and of allowed hosts. It keeps connections for a few seconds, and no process alive for them. */
export function openFetcher({
  publicUrl,
  allowed = new Set(),
  limits = FETCH_LIMITS,
  lookup,
  politeTurn = openPoliteRate(POLITE_MILLIS),
}: FetcherOptions): Fetcher {
  const connecting = { allowed, connectMillis: limits.maxMillis, ...(lookup === undefined ? {} : { lookup }) };
  const agent = openGuardedAgent(connecting);
  const requesting = { agent, allowed, limits, userAgent: userAgent(publicUrl) };
  const inTurn = async ({ host }: URL) => {
    await politeTurn(host);
    return null;
  };
  const askRobots = openRobots((url) => requestPage(requesting, { url, method: "GET" }, inTurn));
  const asProgram = async (url: URL) => (await askRobots(url)) ?? inTurn(url);
  return {
    fetchPage: (url, { isRound = false, method = "GET" } = {}) =>
      requestPage(requesting, { url, method }, isRound ? asProgram : undefined),
    close: () => agent.destroy(),
  };
}
