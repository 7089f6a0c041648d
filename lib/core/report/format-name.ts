export const FORMAT_NAMES = ["html", "md", "csv", "json", "claimreview", "webannotation"] as const;

/** A format a report can be exported in, as the API and the command line name it. */
export type FormatName = (typeof FORMAT_NAMES)[number];
