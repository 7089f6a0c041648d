import { isWebAddress } from "@/lib/schemas/web-address";

const LONGEST = 2_048;

/** The address that is all of a text; `null` when the text is anything else. */
export function loneAddress(text: string): string | null {
  const only = text.trim();
  if (only.length > LONGEST || /\s/.test(only)) return null;
  if (isWebAddress(only)) return only;
  // As people copy it: without the scheme, but with a host and a path or "www.".
  const bare = /^(?:www\.[^/]+\.[a-z]{2,}|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}\/)\S*$/i.test(only);
  return bare && isWebAddress(`https://${only}`) ? `https://${only}` : null;
}
