import { GENERAL } from "./general";
import { rulesFrom } from "./sentence-rules";

/** Titles and short forms after the Ortografía of the RAE; "EE. UU." is met with and without its space. */
export const SPANISH = rulesFrom(
  {
    titles: `
      ee sr sra srta sres sras dr dra dres d dª dña da prof profa profra gral cnel cap tte sgto lic licda ing arq abg
      mtro mtra excmo excma ilmo ilma rdo rda mons pbro hno hna fr sto sta p.ej p.e ej aprox av avda admón dpto gob
      pdte pdta vda tel fax`,
    beforeNumber: `
      núm núms num n pág págs párr párrf arts exp ed ext cra cl piso apdo art cap caps vol Lun Mar Mié Jue Vie Sáb Dom
      Ene Feb Abr May Jun Jul Ago Sep Sept Set Oct Nov Dic`,
    maybeLast: "ee.uu s.a s.l s.a.s s.r.l cía ltda ud uds vd vds a.c d.c r.d v.gr uu",
    clock: "a.m p.m",
    starters: `
      el la los las lo un una unos unas en es son se no su sus pero y o si cuando según este esta estos estas esto ese
      esa eso él ella ellos ellas al del por para con sin de desde hasta tras además también aunque como cómo qué
      quién quien mientras ya hoy ayer mañana sólo solo todo todos muchos otro otra nadie nada entre sobre ante así
      entonces luego después antes fue era hay ha han había`,
    speechVerbs: "dijo dice preguntó pregunta respondió añadió agregó señaló explicó afirmó gritó",
  },
  GENERAL,
);
