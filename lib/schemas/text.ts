import { z } from "zod";

/** Whether `text` is free of what no text a person typed may hold: NUL, which PostgreSQL refuses, and lone surrogates. */
export const isCleanText = (text: string) => !text.includes("\u0000") && text.isWellFormed();

const bounded = (text: z.ZodString, max: number) =>
  text
    .max(max, `At most ${max.toLocaleString("en")} characters.`)
    .refine(isCleanText, "This holds characters no text may have (NUL or half of a surrogate pair).");

/** Text of several lines, kept as typed; may be empty. */
export const prose = (max: number) => bounded(z.string(), max);

/** One line of text, trimmed; an empty one is refused. */
export const line = (max: number) => bounded(z.string().trim().min(1, "Write something here."), max);

/** A line in a partial update: absent leaves the field as it is, empty or `null` clears it. */
export const changedLine = (max: number) =>
  bounded(z.string().trim(), max)
    .transform((text) => (text === "" ? null : text))
    .nullable()
    .optional();

/** As `line`, where an empty or absent one means "not known". */
export const optionalLine = (max: number) => changedLine(max).transform((text) => text ?? null);
