/** A quote longer than this is not carried in an address; the page then shows the text from its start. */
const MOST_CARRIED = 1_500;

export const sourceHref = (sourceId: string): string => `/sources/${sourceId}`;

/** A capture's page, at the quote. */
export function captureHref(sourceId: string, captureId: string, quote: string | null = null): string {
  const page = `${sourceHref(sourceId)}/captures/${captureId}`;
  const isCarried = quote !== null && quote.length <= MOST_CARRIED && quote.isWellFormed();
  return isCarried ? `${page}?quote=${encodeURIComponent(quote)}#quote` : page;
}
