/** A text as it is compared with another: letters and numbers only, lower-case, one space between words. */
export function comparableText(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\p{Default_Ignorable_Code_Point}\p{M}]+/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
