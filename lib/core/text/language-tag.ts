/** A language tag as somebody wrote it (`EN-gb`, `pt_BR`) in its canonical form, or `null` when it is not one. */
export function parseLanguageTag(raw: string): string | null {
  const tag = raw.trim().replaceAll("_", "-");
  if (tag.length === 0 || tag.length > 35) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch (error) {
    if (error instanceof RangeError) return null; // the only way Intl has to say "not a language tag"
    throw error;
  }
}
