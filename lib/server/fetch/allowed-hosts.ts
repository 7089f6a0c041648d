/** Hosts of a newsroom's own network that may be reached: `host` at the usual ports, or `host:port`. Lower-case. */
export type AllowedHosts = ReadonlySet<string>;

const USUAL_PORTS: ReadonlySet<string> = new Set(["80", "443"]);

/** The port an address is reached at. */
export const portOf = ({ port, protocol }: Pick<URL, "port" | "protocol">): string =>
  port || (protocol === "https:" ? "443" : "80");

export const isUsualPort = (port: string): boolean => USUAL_PORTS.has(port);

/** Whether the installation was told that this host may be reached at this port, private or not. */
export function isAllowedHost(allowed: AllowedHosts, hostname: string, port: string): boolean {
  const host = withoutTrailingDots(hostname.toLowerCase());
  return allowed.has(`${host}:${port}`) || (isUsualPort(port) && allowed.has(host));
}

/** `example.org.` is `example.org`, said with more care. */
export const withoutTrailingDots = (hostname: string): string => hostname.replace(/\.+$/, "");
