/** What one fetch may take (DESIGN.md §12). */
export type FetchLimits = {
  /** After decompression. */
  maxBytes: number;
  /** From the first request to the last byte, redirects included. */
  maxMillis: number;
  maxRedirects: number;
};

export const FETCH_LIMITS: FetchLimits = { maxBytes: 10_000_000, maxMillis: 15_000, maxRedirects: 5 };

/** Between two requests of rounds to one host. */
export const POLITE_MILLIS = 2_000;
