import { GENERAL } from "./general";
import { rulesFrom } from "./sentence-rules";

/** Titles before a name in Portugal and Brazil. */
export const PORTUGUESE = rulesFrom(
  {
    titles: `
      sr sra srs sras srta dr dra drs dras prof profa profs exmo exma ilmo gen cel cap maj ten sgt eng enga arq adv
      mons pe fr sto sta av aprox ex p.ex dep gov pres`,
    beforeNumber: `
      n nº n.º núm p pp pág págs art arts cap vol fig tel Jan Fev Mar Abr Mai Jun Jul Ago Set Out Nov Dez`,
    maybeLast: "ltda s.a cia e.u.a a.c d.c lda",
    starters: `
      o a os as um uma uns umas em no na nos nas é são não mas e ou se quando segundo este esta estes estas isto isso
      esse essa ele ela eles elas ao à para por pelo pela com sem de do da desde após antes depois também como porque
      que quem qual onde já hoje ontem amanhã só todos muitos outro outra ninguém nada entre sobre então foi era há
      seu sua`,
    speechVerbs: "disse diz perguntou respondeu afirmou acrescentou explicou",
  },
  GENERAL,
);
