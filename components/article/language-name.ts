/** A BCP 47 tag in English: `ar` → `Arabic`; the tag itself when it names nothing known. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(["en"], { type: "language" }).of(tag) ?? tag;
  } catch (error) {
    // The only way Intl has to say that this is no language tag.
    if (error instanceof RangeError) return tag;
    throw error;
  }
}
