const MONTHS = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];

/** Whether the platform knows the IANA zone. */
export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false; // the only way Intl has to say that it does not know a zone
    throw error;
  }
}

/** The day of a moment in a zone: `16 March 2026`. */
export function showDay(iso: string, zone: string): string {
  const { year, month, day } = partsIn(iso, zone);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

/** A moment in a zone, to the minute: `16 March 2026, 18:04`. The zone is named once, elsewhere on the page. */
export function showMoment(iso: string, zone: string): string {
  return `${showDay(iso, zone)}, ${partsIn(iso, zone).time}`;
}

/** A date of known precision, as precise as it is and no more: `2016`, `May 2016`, `3 May 2016`, and with a time the moment in `zone`. */
export function showPartialDate(date: string, zone: string): string {
  const [, year, month, day, time] = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(T.+)?)?)?$/.exec(date) ?? [];
  if (year === undefined) return date;
  if (month === undefined) return year;
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return date;
  if (day === undefined) return `${name} ${year}`;
  if (time === undefined) return `${Number(day)} ${name} ${year}`;
  return Number.isNaN(Date.parse(date)) ? date : showMoment(date, zone);
}

/** Calendar parts in the zone; a zone that the platform does not know counts as UTC. */
function partsIn(iso: string, zone: string): { year: number; month: number; day: number; time: string } {
  const found = new Map(
    formatterFor(zone)
      .formatToParts(new Date(iso))
      .map(({ type, value }) => [type, value]),
  );
  const numberOf = (type: Intl.DateTimeFormatPartTypes) => Number(found.get(type));
  const time = `${found.get("hour")}:${found.get("minute")}`;
  return { year: numberOf("year"), month: numberOf("month"), day: numberOf("day"), time };
}

/** One formatter per zone: making one costs more than using it a hundred times. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  const formatter = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", {
    timeZone: isTimeZone(zone) ? zone : "UTC",
    ...{ year: "numeric", month: "numeric", day: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  });
  if (formatters.size > 500) formatters.clear();
  formatters.set(zone, formatter);
  return formatter;
}
