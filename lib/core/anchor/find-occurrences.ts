/** Quotes longer than this are searched by Knuth, Morris and Pratt: `indexOf` can take length × length steps on made-up text. */
const SHORT = 64;

/** Up to `limit` places at which `quote` stands in `text`, overlapping ones included, ascending. Linear in the text. */
export function findOccurrences(text: string, quote: string, limit: number): number[] {
  if (quote === "" || quote.length > text.length) return [];
  return quote.length <= SHORT ? findShort(text, quote, limit) : findLong(text, quote, limit);
}

function findShort(text: string, quote: string, limit: number): number[] {
  const places: number[] = [];
  for (let place = text.indexOf(quote); place !== -1 && places.length < limit; place = text.indexOf(quote, place + 1)) {
    places.push(place);
  }
  return places;
}

function findLong(text: string, quote: string, limit: number): number[] {
  const borders = bordersOf(quote);
  const places: number[] = [];
  let matched = 0;
  for (
    let place = text.indexOf(quote.slice(0, SHORT));
    place !== -1 && place < text.length && places.length < limit;
    place++
  ) {
    const unit = text.charCodeAt(place);
    while (matched > 0 && (matched === quote.length || quote.charCodeAt(matched) !== unit))
      matched = borders[matched - 1] ?? 0;
    if (quote.charCodeAt(matched) === unit) matched++;
    if (matched === quote.length) places.push(place - quote.length + 1);
  }
  return places;
}

/** For each prefix of the quote, the length of its longest proper border (the failure function). */
function bordersOf(quote: string): Int32Array {
  const borders = new Int32Array(quote.length);
  let length = 0;
  for (let index = 1; index < quote.length; index++) {
    const unit = quote.charCodeAt(index);
    while (length > 0 && quote.charCodeAt(length) !== unit) length = borders[length - 1] ?? 0;
    if (quote.charCodeAt(length) === unit) length++;
    borders[index] = length;
  }
  return borders;
}
