/** Words, and single characters of scripts that write without spaces; case and punctuation aside. */
export function tokensOf(text: string): string[] {
  return (
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}\p{M}]+/gu) ?? []
  );
}

/** How well a text has the words of another, each as often: the harmonic mean of precision and recall, 0 to 1. */
export function tokenScore(text: string, expected: string): number {
  const wanted = tokensOf(expected);
  const given = tokensOf(text);
  if (wanted.length + given.length === 0) return 1;
  const left = new Map<string, number>();
  for (const token of wanted) left.set(token, (left.get(token) ?? 0) + 1);
  let common = 0;
  for (const token of given) {
    const count = left.get(token) ?? 0;
    if (count === 0) continue;
    common++;
    left.set(token, count - 1);
  }
  return (2 * common) / (wanted.length + given.length);
}
