const HYPHEN_END = /([\p{L}\p{M}]+)([-\u2010\u00ad])$/u;

/** Words that are written with a hyphen inside of lines, lower-case: broken at that hyphen they keep it. */
export function wordsWithHyphen(lines: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const line of lines) {
    for (const [word] of line.matchAll(/[\p{L}\p{M}]+[-\u2010][\p{Ll}\p{M}]+/gu)) words.add(plain(word));
  }
  return words;
}

/** Two lines as one: a word that was parted at the line's end is whole again, unless its hyphen is its own. */
export function joinHyphenated(before: string, line: string, compounds: ReadonlySet<string>): string {
  const end = HYPHEN_END.exec(before);
  if (end === null) return /[\p{L}]\p{Pd}$/u.test(before) ? `${before}${line}` : `${before} ${line}`;
  const [, left = "", hyphen] = end;
  const right = /^[\p{L}\p{M}]+/u.exec(line)?.[0] ?? "";
  const isWhole = hyphen === "\u00ad" || /^\p{Ll}/u.test(right);
  if (hyphen !== "\u00ad" && (!isWhole || compounds.has(plain(`${left}-${right}`)))) return `${before}${line}`;
  return `${before.slice(0, -1)}${line}`;
}

const plain = (word: string): string => word.toLowerCase().replaceAll("\u2010", "-");
