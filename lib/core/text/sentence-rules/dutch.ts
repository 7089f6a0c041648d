import { GENERAL } from "./general";
import { rulesFrom } from "./sentence-rules";

/** Academic titles stand before the name with a small letter; many short forms may stand before a name too. */
export const DUTCH = rulesFrom(
  {
    titles: `
      dhr mevr mw mej dr drs ir ing mr prof ds pr gen kol kapt lt bijv bv d.w.z o.a o.m m.n t.o.v m.b.t i.v.m n.a.v
      i.p.v t.a.v z.g a.h.w ca evt resp incl excl vgl nl zgn aanw vnl ged burg wnd st zr`,
    beforeNumber: "nr nrs blz p pag art artt fig hfdst tel afb",
    maybeLast: "jr sr jl v.chr n.chr jan febr mrt apr aug sept okt nov dec b.v n.v c.s a.s str vnw ww",
    starters: `
      de het een hij zij ze we wij ik je jij u dit dat deze die er in op maar en of als toen volgens ook wat wie waar
      hoe waarom wanneer bij met voor van na om aan door over uit tot zonder tegen tijdens omdat hoewel nu daar hier
      dan toch zo nog niet geen alle veel zijn haar hun onze mijn gisteren vandaag morgen later eerder inmiddels
      daarna wel is was heeft`,
    speechVerbs: "zegt zei vraagt vroeg antwoordt antwoordde riep roept",
  },
  GENERAL,
);
