/** White space and characters that show nothing: spreadsheets skip them when they look for a formula. */
const SKIPPED =
  "[\\s\\u00a0\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff\\u0000-\\u0008\\u000e-\\u001f]*";

/** Signs with which a spreadsheet starts a formula, their full-width forms included. */
const SIGNS = "[=+\\-@\\uff1d\\uff0b\\uff0d\\uff20]";

const AT_START = new RegExp(`^(?=${SKIPPED}${SIGNS})`);

/** Behind a character at which a careless reader starts a new cell: a line break, a tab, or the semicolon that is the separator where the comma is the decimal sign. */
const INSIDE = new RegExp(`[\\n\\t;](?=${SKIPPED}${SIGNS})`, "g");

/**
 * Text as a cell that no spreadsheet reads as a formula: an apostrophe stands before whatever could start one, as
 * spreadsheets write it themselves. Nothing is taken away. Line breaks are LF; NUL is a space.
 */
export function csvCell(text: string): string {
  return text.replace(/\r\n?/g, "\n").replaceAll("\u0000", " ").replace(INSIDE, "$&'").replace(AT_START, "'");
}
