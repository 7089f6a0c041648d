import { GENERAL } from "./general";
import { rulesFrom } from "./sentence-rules";

/** Arabic: one letter for a title, or for "metre" and "page". */
export const ARABIC = rulesFrom(
  {
    titles: "د أ ا م أ.د ا.د أ.م د.م م.د ش",
    beforeNumber: "ص ج ع ط",
    maybeLast: "ق.م م.ت ه هـ",
  },
  GENERAL,
);

/** Persian and, in the same letters, Urdu and Pashto. */
export const PERSIAN = rulesFrom({ titles: "د م س ر.ک", beforeNumber: "ص ش ج", maybeLast: "ق.م م.ق ه.ش ه.ق" }, GENERAL);

/** Hebrew: most short forms carry a geresh instead of a period. */
export const HEBREW = rulesFrom({ titles: 'ד"ר ד״ר עו"ד', beforeNumber: "עמ מס טל", maybeLast: "" }, GENERAL);

/** Hindi, with Marathi and Nepali: the sentence ends with a danda, so that titles and the names of Latin letters keep their period. */
export const HINDI = rulesFrom(
  {
    titles: `
      डॉ डा प्रो पं मो कु सु कि.मी रु कै ब्रि ए बी सी डी ई एफ एच जे एल एम एन ओ पी क्यू आर एस टी यू वी डब्ल्यू एक्स वाई
      के`,
    beforeNumber: "सं नं पृ क्र",
    maybeLast: "कि.मी मी किग्रा ई.पू",
  },
  GENERAL,
);

/** Greek: the question mark is a semicolon, and U+037E becomes one in NFC. */
export const GREEK = rulesFrom(
  {
    extraEnds: ";",
    titles: "κ κκ κα δρ καθ αγ π.χ δηλ βλ πρβλ λ.χ τηλ οδ λεωφ αρ στρ ταγμ υπ",
    beforeNumber: "αρ σελ σ τόμ κεφ άρθ παρ τηλ",
    maybeLast: "π.μ μ.μ μ.χ εκ δισ χιλ α.ε ε.π.ε ο.ε",
    starters: `
      ο η το οι τα του της των τον την ένας μία μια ένα αυτός αυτή αυτό αυτοί και αλλά ή αν όταν όπως που πού ποιος τι
      γιατί πώς στο στη στην στον στις στα από με για σε κατά μετά πριν όμως έτσι τώρα σήμερα χθες αύριο δεν θα να
      είναι ήταν`,
  },
  GENERAL,
);

/** Armenian: the full stop is ։, mostly typed as a colon; the period stands for a weaker pause. */
export const ARMENIAN = rulesFrom({ extraEnds: ":", periodIsInner: true }, GENERAL);
