import { GENERAL } from "./general";
import { rulesFrom } from "./sentence-rules";

/** "M." is a title before a name; after the Lexique of the Imprimerie nationale most others keep their last letter and no period. */
export const FRENCH = rulesFrom(
  {
    titles: `
      M MM Mme Mmes Mlle Mlles Dr Drs Pr Me Mgr St Ste Sts Gén Gal Col Cdt Cne Lt Adj cf p.ex env c.-à-d c.à.d resp
      réf boul`,
    beforeNumber: "n art arts vol chap fig tél ap éd janv févr avr juil sept oct nov déc",
    maybeLast: "cie av bd blvd s.a s.a.r.l j.-c é.-u",
    starters: `
      le la les un une des il elle ils elles on nous vous je tu ce cet cette ces c'est ça cela en dans mais et ou si
      quand selon son sa ses leur leurs notre votre au aux du de pour par avec sans sur sous après avant depuis
      pendant comme alors ainsi aussi plus tout tous toute toutes chaque aucun aucune pourquoi comment qui que quel
      quelle où entre contre malgré hier aujourd'hui demain mon ma mes là ici puis enfin pourtant cependant toutefois
      l' d' j' n' s' qu'`,
    speechVerbs: "dit demande répond affirme ajoute explique lance précise",
  },
  GENERAL,
);
