const LOOPBACK = ["127.0.0.1", "localhost", "[::1]"];

/** The origins we answer under: the configured address, and on a loopback address its other names on the same port. */
export function servedOrigins(publicUrl: string): string[] {
  const url = new URL(publicUrl);
  if (!LOOPBACK.includes(url.hostname)) return [url.origin];
  const port = url.port === "" ? "" : `:${url.port}`;
  return LOOPBACK.map((name) => `${url.protocol}//${name}${port}`);
}

/** Whether a request's `Host` is ours. A foreign one is a name that was pointed at us (DNS rebinding), or a misconfigured proxy. */
export function isOwnHost(host: string | null, publicUrl: string): boolean {
  if (host === null) return false;
  const wanted = host.toLowerCase();
  return servedOrigins(publicUrl).some((origin) => hostsOf(origin).includes(wanted));
}

/** A client may leave out the port that its scheme implies, or name it. */
function hostsOf(origin: string): string[] {
  const url = new URL(origin);
  if (url.port !== "") return [url.host];
  return [url.hostname, `${url.hostname}:${url.protocol === "https:" ? 443 : 80}`];
}

/**
 * Whether a request that changes something was made by one of our own pages: for forms, actions and calls that ride on the session cookie.
 * Every browser since 2020 sends `Origin` or `Sec-Fetch-Site` with those, so that a request with neither is refused too.
 */
export function isSameOrigin(header: (name: string) => string | null, publicUrl: string): boolean {
  const origin = header("origin");
  const site = header("sec-fetch-site");
  if (!isOwnHost(header("host"), publicUrl)) return false;
  if (origin === null && site === null) return false;
  if (site !== null && site !== "same-origin") return false;
  return origin === null || servedOrigins(publicUrl).includes(origin);
}
