import type { Citation } from "./evidence";

/** What names the source of a citation: its address, else its reference in words, as `sourceKey` takes them. */
export const sourceName = ({ url, citation, title }: Pick<Citation, "url" | "citation" | "title">): string =>
  url?.trim() || citation?.trim() || title.trim();
