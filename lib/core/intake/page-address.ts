const LONGEST = 2_000;

/**
 * An address as a page writes it, made absolute: from the page's own address, or from its `<base>` when that is of the same site. `null`
 * for anything but http and https, for addresses with a name and password in them, and for relative ones of a page without an address.
 */
export function absoluteAddress(
  written: string | null,
  page: { url: string | null; base: string | null },
): string | null {
  if (written === null || written.trim() === "" || written.length > LONGEST) return null;
  const address = parse(written.trim(), startOf(page));
  if (address === null || !isWeb(address) || address.username !== "" || address.password !== "") return null;
  return address.href.length > LONGEST ? null : address.href;
}

/** A `<base>` that leads to another site is not followed: it would put a stranger's name on the page's addresses. */
function startOf({ url, base }: { url: string | null; base: string | null }): string | undefined {
  if (url === null) return undefined;
  const page = parse(url);
  const named = base === null ? null : parse(base.trim(), url);
  return page !== null && named !== null && isWeb(named) && named.origin === page.origin ? named.href : url;
}

const isWeb = ({ protocol }: URL): boolean => protocol === "https:" || protocol === "http:";

function parse(written: string, start?: string): URL | null {
  return URL.canParse(written, start) ? new URL(written, start) : null;
}
