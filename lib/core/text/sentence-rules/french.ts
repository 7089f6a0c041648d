import { GENERAL } from "./general";
import { rulesFrom } from "./sentence-rules";

/** "M." is a title before a name; after the Lexique of the Imprimerie nationale most others keep their last letter and no period. */
export const FRENCH = rulesFrom(
  {
    titles:
      "m mm mme mmes mlle mlles dr drs pr me mgr st ste sts gén gal col cdt cne lt adj cf p.ex env ex c.-à-d c.à.d resp réf boul",
    beforeNumber: "n art arts p pp vol chap fig tél al al. t l ap éd s",
    maybeLast:
      "cie av bd blvd janv févr avr juil sept oct nov déc s.a s.a.r.l s.n.c.f j.-c é.-u lun mar mer jeu ven sam dim suppl h min",
    starters:
      "le la les un une des il elle ils elles on nous vous je tu ce cet cette ces c'est ça cela en dans mais et ou si quand selon son sa ses leur leurs notre votre au aux du de pour par avec sans sur sous après avant depuis pendant comme alors ainsi aussi plus tout tous toute toutes chaque aucun aucune pourquoi comment qui que quel quelle où entre contre malgré hier aujourd'hui demain mon ma mes là ici puis enfin pourtant cependant toutefois l' d' j' n' s' qu'",
    speechVerbs: "dit demande répond affirme ajoute explique lance précise",
  },
  GENERAL,
);
