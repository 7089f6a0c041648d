import { expect, test } from "vitest";
import { detectDirection } from "@/lib/core/text/detect-direction";
import { detectLanguage } from "@/lib/core/text/language";
import { parseLanguageTag } from "@/lib/core/text/language-tag";

test.each([
  ["en", "The council of the town voted on Thursday to keep the river baths open until the end of September."],
  [
    "de",
    "Der Stadtrat hat beschlossen, das Flussbad bis zum Ende des Monats geöffnet zu lassen, sagte die Bürgermeisterin.",
  ],
  ["es", "El alcalde inauguró el lunes la primera biblioteca del pueblo con libros donados por los vecinos."],
  ["fr", "Le maire a inauguré lundi la première bibliothèque du village avec des livres donnés par les habitants."],
  ["ar", "أعلنت البلدية يوم الثلاثاء أنها ستبدأ ترميم المكتبة القديمة في شهر أبريل المقبل."],
  ["he", "העירייה החליטה ביום שלישי לסגור את הגשר הישן לתנועת משאיות עד אוקטובר."],
])("a sentence in %s is recognised", (language, text) => {
  expect(detectLanguage(text)).toBe(language);
});

test.each(["", "Aleppo", "12 345", "!?!? 🎉", "x".repeat(2_000_000)])(
  "no language is named for what has none (%#)",
  (text) => {
    expect(detectLanguage(text)).toBeNull();
  },
);

test("the majority of letters decides the direction, not the first one", () => {
  expect(detectDirection("NovaTel وقعت عقدا بقيمة كبيرة مع الوزارة")).toBe("rtl");
  expect(detectDirection("שלום is how one says hello in Hebrew")).toBe("ltr");
  expect(detectDirection("123 … 🎉", "rtl")).toBe("rtl");
});

test("language tags are brought to their canonical form or refused", () => {
  expect(parseLanguageTag("EN_gb")).toBe("en-GB");
  expect(parseLanguageTag("not a tag")).toBeNull();
});
