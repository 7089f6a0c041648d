import { isIP } from "node:net";
import { serverEnv } from "./env";

/**
 * The client's address for limiting sign-ins; `null` when it cannot be known. Next does not tell the socket's address and
 * `X-Forwarded-For` is whatever its sender wrote, but for what our own proxies appended: with `STET_TRUSTED_PROXIES` = n
 * the n-th entry from the right is the address that the outermost of them saw.
 */
export function clientAddress(header: (name: string) => string | null): string | null {
  return forwardedAddress(header("x-forwarded-for"), serverEnv().trustedProxies);
}

/** The entry that the outermost of `trustedProxies` wrote, as an address without port or brackets. */
export function forwardedAddress(forwardedFor: string | null, trustedProxies: number): string | null {
  if (trustedProxies === 0 || forwardedFor === null) return null;
  const entry = forwardedFor.split(",").at(-trustedProxies)?.trim() ?? "";
  const address = entry.replace(/^\[([^\]]*)\](:\d+)?$/, "$1").replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, "$1");
  return isIP(address) === 0 ? null : address.toLowerCase();
}
