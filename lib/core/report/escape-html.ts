const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** C0 controls except tab and line feed, DEL and C1 controls: HTML forbids them or shows nothing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is this expression's purpose
const SPECIAL = /[&<>"'\u0000-\u0008\u000b-\u001f\u007f-\u009f]|\p{Surrogate}/gu;

/**
 * Text as HTML text or as a quoted attribute's value. Controls and lone surrogates become U+FFFD, one for one, so that
 * offsets stay right.
 */
export function escapeHtml(text: string): string {
  return text.replace(SPECIAL, (character) => ENTITIES[character] ?? "\ufffd");
}
