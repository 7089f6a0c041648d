/** So many characters of several bytes are not UTF-8 by chance: of Chinese text in GBK, one character in eight is. */
const CERTAIN = 8;
/** Characters that are right for each one that is broken, in a text that is UTF-8 all the same. */
const RIGHT_FOR_BROKEN = 50;

/** A text as UTF-8. `certain`: its bytes can be nothing else. */
export type Utf8Text = { text: string; certain: boolean };

/** Reads bytes as UTF-8; `null` when they are not. In a long text a few broken characters become U+FFFD. */
export function readUtf8(bytes: Uint8Array): Utf8Text | null {
  const text = new TextDecoder().decode(bytes);
  let broken = 0;
  let wide = 0;
  for (const character of text) {
    if (character === "\ufffd") broken++;
    else if (character > "\u007f") wide++;
  }
  if (broken > 0 && wide < broken * RIGHT_FOR_BROKEN && !isValid(bytes)) return null;
  // Seven bits with an escape may be ISO-2022.
  const isPlain = wide === 0 && !text.includes("\u001b");
  return { text, certain: isPlain || wide >= CERTAIN };
}

function isValid(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
