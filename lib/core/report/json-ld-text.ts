/** JSON that can stand inside a page's `<script type="application/ld+json">`: nothing in it ends the element or a line. */
export function jsonLdText(value: unknown): string {
  const json = JSON.stringify(value, null, 2);
  return `${json.replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`)}\n`;
}
