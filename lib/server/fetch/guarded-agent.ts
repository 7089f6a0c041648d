import dns from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { Agent, buildConnector } from "undici";
import { type AllowedHosts, isAllowedHost, portOf } from "./allowed-hosts";
import { isPublicAddress } from "./public-address";

/** A connection that was about to reach, or had reached, an address that is not public. */
export class RefusedAddress extends Error {}

/** Header lines of a page, together; sites with long policies exceed Node's 16 KB. */
const HEADER_BYTES = 64_000;

type Options = {
  allowed: AllowedHosts;
  /** What a connection waits at most to be there. */
  connectMillis: number;
  /** Stands for the system's resolver. */
  lookup?: LookupFunction;
};

/**
 * Reaches public addresses only, and allowed hosts: literal addresses are checked (nothing is looked up for them), then every
 * answer to a name, then the peer that was really reached. It follows no redirects, sends no cookies and keeps none.
 */
export function openGuardedAgent({ allowed, connectMillis, lookup = dns.lookup as LookupFunction }: Options): Agent {
  const trusted = buildConnector({ timeout: connectMillis, lookup });
  const guarded = buildConnector({ timeout: connectMillis, lookup: publicAnswers(lookup) });
  const connect: buildConnector.connector = (options, done) => {
    const port = portOf(options);
    const host = options.hostname.replace(/^\[|\]$/g, "");
    const version = isIP(host);
    if (isAllowedHost(allowed, version === 6 ? `[${host}]` : host, port)) return trusted(options, done);
    if (version !== 0 && !isPublicAddress(host)) return done(refused(host), null);
    return guarded(options, (...[error, socket]) => {
      if (error !== null) return done(error, null);
      const peer = socket.remoteAddress ?? "";
      if (isPublicAddress(peer)) return done(null, socket);
      socket.destroy();
      done(refused(peer), null);
    });
  };
  return new Agent({ connect, headersTimeout: 0, bodyTimeout: 0, maxHeaderSize: HEADER_BYTES });
}

/** A resolver that answers with public addresses or not at all: one private answer among others is a trap. */
function publicAnswers(lookup: LookupFunction): LookupFunction {
  return (host, options, done) =>
    lookup(host, { ...options, all: true }, (error, answers) => {
      if (error) return done(error, []);
      const all = typeof answers === "string" ? [{ address: answers, family: isIP(answers) }] : answers;
      const bad = all.find(({ address }) => !isPublicAddress(address));
      if (bad !== undefined) return done(refused(bad.address), []);
      const [first] = all;
      if (first === undefined) return done(refused(host), []);
      if (options.all === true) return done(null, all);
      done(null, first.address, first.family);
    });
}

const refused = (address: string) => new RefusedAddress(`${address} is not public`);
