import type { FieldError } from "../result";
import { webHost } from "../text/web-link";
import type { ReviewDraft } from "./draft";

export const NOT_AN_ADDRESS = "Give an address that starts with http:// or https://.";

/** Whether what was typed as an address can be none: not http(s), without a host, or with a password in it. */
export const isWrongAddress = (typed: string) => typed.trim() !== "" && webHost(typed.trim()) === null;

/** The addresses of a draft that no save would accept, field by field. */
export function wrongAddresses(draft: ReviewDraft): FieldError[] {
  return draft.sources.flatMap((source, index) =>
    (["url", "archiveUrl"] as const)
      .filter((name) => isWrongAddress(source[name]))
      .map((name) => ({ path: `sources.${index}.${name}`, message: NOT_AN_ADDRESS })),
  );
}
