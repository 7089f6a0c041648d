import { z } from "zod";

const PATTERN =
  /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d))?)?)?$/;

/** Whether `text` is an ISO 8601 date of known precision (`2016`, `2016-05`, `2016-05-03`, or with time and zone) that exists in the calendar. */
export function isPartialDate(text: string): boolean {
  if (!PATTERN.test(text)) return false;
  const [year, month, day] = text.slice(0, 10).split("-").map(Number);
  if (year === undefined || month === undefined || day === undefined) return true;
  return day <= new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

const PartialDate = z
  .string()
  .trim()
  .refine(
    (text) => text === "" || isPartialDate(text),
    "Give a date like 2016, 2016-05, 2016-05-03 or 2016-05-03T18:04Z.",
  )
  .transform((text) => (text === "" ? null : text))
  .nullable()
  .optional();

/** A date in a partial update: absent leaves it as it is, empty or `null` clears it. */
export const ChangedPartialDate = PartialDate;

/** A date that keeps the precision it was given in; empty or absent means "not known". */
export const OptionalPartialDate = PartialDate.transform((text) => text ?? null);
