/** Where an http or https address really leads, as people should see it beside the link (`example.org`); `null` for anything that must not become a link. */
export function webHost(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== "http:" && url.protocol !== "https:") return null;
  if (url.username !== "" || url.password !== "") return null;
  return url.host.replace(/^www\./, "");
}

/** An address that was accepted from a person, as a URI that every reader of JSON-LD accepts: what RFC 3986 does not allow is percent-encoded. */
export function toUri(address: string): string {
  return new URL(address).href.replace(/["<>\\^`{|}]/g, encodeURIComponent);
}
