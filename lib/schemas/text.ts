import { z } from "zod";

/** Whether `text` is free of what no text a person typed may hold: NUL, which PostgreSQL refuses, and lone surrogates. */
export const isCleanText = (text: string) => !text.includes("\u0000") && text.isWellFormed();

/** C0 and C1 controls but tab and line ends: nobody types them, and a terminal obeys them. Taken out, as from an article's text. */
const CONTROLS = /(?![\t\n\r])\p{Cc}/gu;

/** NUL stays, to be refused: it marks what is no text at all. */
const typed = () =>
  z.string().overwrite((text) => text.replace(CONTROLS, (control) => (control === "\0" ? control : "")));

const bounded = (text: z.ZodString, max: number) =>
  text
    .max(max, `At most ${max.toLocaleString("en")} characters.`)
    .refine(isCleanText, "This holds characters no text may have (NUL or half of a surrogate pair).");

/** Text of several lines, kept as typed; may be empty. */
export const prose = (max: number) => bounded(typed(), max);

/** What is typed on one line: what would begin another is a space. */
const typedLine = () => typed().overwrite((text) => text.replace(/[\t\n\r\u2028\u2029]+/g, " ").trim());

/** Whether there is anything to see in it: more than spaces and characters without a shape. */
const isSeen = (text: string) => /[^\p{C}\p{Z}]/u.test(text);

/** One line of text, trimmed; an empty one is refused. */
export const line = (max: number) => bounded(typedLine(), max).refine(isSeen, "Write something here.");

/** A line in a partial update: absent leaves the field as it is, empty or `null` clears it. */
export const changedLine = (max: number) =>
  bounded(typedLine(), max)
    .transform((text) => (isSeen(text) ? text : null))
    .nullable()
    .optional();

/** As `line`, where an empty or absent one means "not known". */
export const optionalLine = (max: number) => changedLine(max).transform((text) => text ?? null);
