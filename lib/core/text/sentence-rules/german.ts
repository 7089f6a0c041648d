import { GENERAL } from "./general";
import { rulesFrom } from "./sentence-rules";

/** Duden spells "z. B." with a space; both ways are met. German also writes "3." for "third" before a noun with a capital. */
export const GERMAN = rulesFrom(
  {
    ordinals: "any",
    titles: `
      hr hrn fr frl dipl ing med jur phil rer habil dres mag st skt gen oberst hptm z.b z.t z.z z.zt d.h u.a u.ä o.ä
      i.d.r v.a u.u i.a m.e s.o s.u bzw ggf vgl ca sog inkl exkl evtl mio mrd tsd geb gest verh ev kath röm allg bes
      insb zzgl abzgl einschl vermutl urspr ehem stv stellv staatl städt bayer niedersächs dt engl frz lat österr
      schweiz d.i i.v i.r v.l.n.r`,
    beforeNumber: "s abs bd kap abb tab tel str hs ziff rn rdnr az ausg jg lfd artt art",
    maybeLast: `
      jr sen str pl jh jhd jhdt n.chr v.chr jan feb mrz apr jun jul aug sep sept okt nov dez bhf gmbh e.v a.d b co.kg
      a.g`,
    starters: `
      der die das den dem des ein eine einen einem einer er sie es wir ich ihr du man dies diese dieser dieses diesen
      im in am an auf aber und oder doch wenn als nach vor auch so mit für von zu zum zur bei seit bis dort hier damit
      dabei dazu danach denn weil da was wer wie wo warum ob nun noch nur jetzt heute gestern morgen später laut trotz
      gegen ohne über unter zwischen alle viele einige kein keine sein seine seiner ihre ihren unser insgesamt derzeit
      zudem außerdem allerdings dennoch beide mehr`,
    speechVerbs: "sagt sagte fragt fragte ruft rief meint meinte erklärt erklärte betonte schrieb",
  },
  GENERAL,
);
