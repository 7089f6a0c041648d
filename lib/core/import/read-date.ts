import { MONTHS } from "./date-words";

/** ISO 8601 of the precisions we keep; the time needs no zone. */
const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?)?)?$/;
const ISO_DAY = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const NUMERIC_DAY = /(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/;

/** A date that metadata give: ISO keeps its precision, anything else goes through `readDate`. `null` when it is no date. */
export function readDateFact(raw: string): string | null {
  const text = raw.trim().slice(0, 100);
  const iso = ISO.exec(text);
  if (!iso) return readDate(text);
  const [, year = "", month = "01", day = "01"] = iso;
  return isDay(Number(year), Number(month), Number(day)) ? text.replace(/^(\d{4}-\d{2}-\d{2}) /, "$1T") : null;
}

/**
 * The day (or month) that a line names, as ISO 8601, or `null`. Reads ISO, "May 3, 2016", "3 May 2016", "3. Mai 2016", "3 de mayo
 * de 2016", "٣ مايو ٢٠١٦" and their like. "03/05/2016" is two days in two countries and therefore none; "23/05/2016" is one.
 */
export function readDate(line: string): string | null {
  const text = toAsciiDigits(line.slice(0, 300));
  const iso = ISO_DAY.exec(text);
  if (iso) return isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = NUMERIC_DAY.exec(text);
  if (numeric) return fromNumbers(Number(numeric[1]), Number(numeric[2]), Number(numeric[3]));
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+|\d+/gu) ?? [];
  const place = words.findIndex((word) => monthOf(word) !== null);
  const month = monthOf(words[place] ?? "");
  if (month === null) return null;
  const year = words.slice(place + 1, place + 4).find((word) => /^[12]\d{3}$/.test(word));
  if (!year) return null;
  const numbers = [words[place - 1], words[place - 2], words[place + 1]].filter((word) => /^\d{1,2}$/.test(word ?? ""));
  return numbers[0] ? isoDay(Number(year), month, Number(numbers[0])) : `${year}-${pad(month)}`;
}

/** Month number of a word, an attached Arabic or Hebrew preposition aside ("במאי" is "in May"). */
export function monthOf(word: string): number | null {
  return MONTHS.get(word) ?? (/^[בل]/u.test(word) ? (MONTHS.get(word.slice(1)) ?? null) : null);
}

/** Arabic-Indic and Persian digits as ASCII ones; same length. */
export function toAsciiDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

function fromNumbers(first: number, second: number, year: number): string | null {
  if (first > 12) return isoDay(year, second, first);
  if (second > 12) return isoDay(year, first, second);
  return first === second ? isoDay(year, first, second) : null;
}

function isoDay(year: number, month: number, day: number): string | null {
  return isDay(year, month, day) ? `${year}-${pad(month)}-${pad(day)}` : null;
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}
