import { isIP } from "node:net";
import type { PageFault } from "@/lib/core/intake/page-fault";
import { type AllowedHosts, isAllowedHost, isUsualPort, portOf, withoutTrailingDots } from "./allowed-hosts";
import { isPublicAddress } from "./public-address";

/** Names that mean this machine or this network wherever they are asked for. */
const LOCAL_NAMES = /(^|\.)(localhost|localdomain|local|internal|intranet|lan|home|corp|home\.arpa)$/;

type Checked = { ok: true; url: URL } | { ok: false; fault: PageFault };

/**
 * An address as it will be asked for, relative to `base` when it is a redirect; refused when it is no web address, is told a
 * password, goes to an unusual port, or names a private network. What a name leads to is seen by the connection.
 */
export function checkAddress(address: string, allowed: AllowedHosts, base?: URL): Checked {
  if (!URL.canParse(address, base)) return { ok: false, fault: "bad_address" };
  const url = new URL(address, base);
  if (!/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "") {
    return { ok: false, fault: "bad_address" };
  }
  url.hash = "";
  const port = portOf(url);
  if (isAllowedHost(allowed, url.hostname, port)) return { ok: true, url };
  if (isPrivateHost(url.hostname)) return { ok: false, fault: "refused_address" };
  return isUsualPort(port) ? { ok: true, url } : { ok: false, fault: "bad_address" };
}

/** Whether a host, as `URL` has normalised it, is an address or a name of a private network. */
export function isPrivateHost(hostname: string): boolean {
  const host = withoutTrailingDots(hostname.replace(/^\[|\]$/g, ""));
  if (isIP(host) !== 0) return !isPublicAddress(host);
  return !host.includes(".") || LOCAL_NAMES.test(host);
}
