import { detectDirection } from "../text/detect-direction";
import { webHost } from "../text/web-link";
import { escapeHtml } from "./escape-html";

/** Joins pieces of HTML that are safe already: a name for the eye (and the formatter), nothing more. */
export const html = String.raw;

/** `lang` and `dir` attributes for text a person wrote: its language as far as known (`""` is unknown), its direction by its letters. */
export function lang(language: string | null, text: string): string {
  return ` lang="${escapeHtml(language ?? "")}" dir="${detectDirection(text)}"`;
}

/** `inner` (HTML) as a link; as it is when the address is not http or https. */
export function webLink(address: string, inner: string): string {
  if (webHost(address) === null) return inner;
  return `<a href="${escapeHtml(address)}" rel="nofollow noopener noreferrer">${inner}</a>`;
}

/** The host of an address, kept from being reordered by what stands around. */
export function hostOf(address: string | null): string {
  const host = address === null ? null : webHost(address);
  return host === null ? "" : `<bdi dir="ltr" class="host">${escapeHtml(host)}</bdi>`;
}

/** Parts that are not empty, with a middle dot between. */
export function dotted(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" · ");
}
