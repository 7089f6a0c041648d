import { GENERAL } from "./general";
import { rulesFrom } from "./sentence-rules";

/** Polish: full first names' and offices' short forms take a period only when their last letter is cut off. */
export const POLISH = rulesFrom(
  {
    ordinals: "small",
    titles: `
      p pp prof hab inż mgr doc lek gen płk kpt por ks abp bp św ul al pl os np tzn tj tzw m.in ok ww por.w zob wg red
      mec dyr min adw r.pr śp bł`,
    beforeNumber: "nr s str rozdz art ust pkt poz t tab rys tel godz § lp",
    maybeLast: "im r n.e p.n.e m.st jr ds",
    starters: `
      to ten ta te ci w we na do z ze od po za przed przy dla o u ale i oraz a lub jeśli gdy kiedy jak co kto gdzie
      dlaczego on ona ono oni one my wy ja jego jej ich nasz już nie tak tam tu teraz dziś wczoraj jutro jednak
      dlatego potem wszyscy każdy wielu według także też`,
  },
  GENERAL,
);

/** Czech; Slovak keeps the same forms. */
export const CZECH = rulesFrom(
  {
    ordinals: "small",
    titles: `
      p pí prof doc ing mgr bc mudr judr phdr rndr mvdr gen plk kpt sv tzv tj např mj cca resp vč nám ul tř por srov
      arch odst.č`,
    beforeNumber: "č čp s str odst písm čl kap obr tab tel sv roč §",
    maybeLast: "r stol n.l př.n.l a.s s.r.o csc drsc ph.d",
    starters: `
      to ten ta ti ty v ve na do z ze od po za před při pro o u ale a i nebo pokud když jak co kdo kde proč on ona ono
      oni my vy já jeho její jejich náš už ne tak tam tady teď dnes včera zítra však proto potom všichni každý mnoho
      podle také podľa keď`,
  },
  GENERAL,
);

/** Hungarian. */
export const HUNGARIAN = rulesFrom(
  {
    ordinals: "small",
    titles: "dr prof ifj id özv pl ún ill kb vö ld szt",
    beforeNumber: "sz o old köt fej §",
    maybeLast: "jr kft zrt bt nyrt e.sz kr.e kr.u",
    starters: `
      a az ez egy ő ők mi ti én de és vagy ha amikor hogy mit ki hol miért is most ma tegnap holnap`,
  },
  GENERAL,
);

/** Croatian, Serbian and Bosnian in Latin letters, Slovene. */
export const SOUTH_SLAVIC = rulesFrom(
  {
    ordinals: "small",
    titles: `
      g gđa gdin gosp prof mr dr ing inž sv npr tzv tj odn oko ul trg ur mag akad gen doc nam dipl`,
    beforeNumber: "br str st čl tel pog §",
    maybeLast: "god g pr.n.e n.e d.o.o d.d",
    starters: `
      to taj ta ti u na od do za iz sa s po pri pred ali i a ili ako kad kako što tko ko gdje zašto on ona ono oni mi
      vi ja njegov njezin njihov već ne tako tamo ovdje sada danas jučer sutra međutim zato svi prema`,
  },
  GENERAL,
);

/** Turkish. */
export const TURKISH = rulesFrom(
  {
    ordinals: "small",
    titles: "dr prof doç yrd av müh sn öğr gör alb org hz vb.a örn bkz mah cad sok apt",
    beforeNumber: "no s sf md mad tel cilt",
    maybeLast: "vs a.ş ltd şti mö ms m.ö m.s yy",
    starters: `
      bu o onlar biz siz ben şu ama ve veya eğer ne kim nerede neden nasıl bir ancak fakat şimdi bugün dün yarın`,
  },
  GENERAL,
);
