/** Under which names one and the same site answers. */
const SITE_NAMES = /^(?:www\d?|m|mobile|amp)\./;

/** Where an article is to be found again: what its page calls its own address if that is on the same site, else the address that answered. */
export function articleAddress(finalUrl: string, canonicalUrl: string | null): string {
  return canonicalUrl !== null && siteOf(canonicalUrl) === siteOf(finalUrl) ? canonicalUrl : withoutFragment(finalUrl);
}

function siteOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).hostname.replace(SITE_NAMES, "") : null;
}

const withoutFragment = (address: string): string => address.replace(/#.*$/, "");
