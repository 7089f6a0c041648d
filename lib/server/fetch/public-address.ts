import ipaddr from "ipaddr.js";

/** IPv6 that is given out to the public (IANA): what is embedded, mapped, local or not assigned lies outside of it. */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR("2000::/3");

/** Looks public, and is a cloud's own address inside its machines. */
const CLOUD_ADDRESSES = new Set(["168.63.129.16"]);

/** Whether an IP address, as a DNS answer or a socket has it, is one of the public internet. What cannot be read is not. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const read = ipaddr.process(address);
  if (read.range() !== "unicast" || CLOUD_ADDRESSES.has(read.toString())) return false;
  return read instanceof ipaddr.IPv4 || read.match(GLOBAL_IPV6);
}
