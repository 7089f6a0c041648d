import { GENERAL } from "./general";
import { rulesFrom } from "./sentence-rules";

/** Titles, ranks and the usual short forms of news agencies (AP, Reuters and Guardian style books). */
export const ENGLISH = rulesFrom(
  {
    titles:
      "gen col lt capt cmdr cpl sgt maj adm pvt brig rev fr hon sen sens rep reps gov govs pres supt insp det asst dist atty lieut cmdt amb esp incl a.k.a d.b.a op gens drs profs cllr cllrs rt const pfc spc ens ald msgr cong",
    beforeNumber: "vol vols sec ch chap para paras approx ca c ed eds v vv ll rule ex ser tel ext cl reg",
    maybeLast:
      "sec bros assn intl natl mfg plc pty s.a al u.a.e b.c a.d b.c.e c.e r.i.p p.s d.a g.o.p dept est ave blvd rd hwy sq apt bldg jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun ala ariz ark calif colo conn del fla ga ill ind kan ky md mich minn miss mont neb nev okla ore pa penn tenn tex va vt wash wis wyo esq cos min max avg",
    starters:
      "i one two no not some many most more all both each every another other such then now here later earlier still yet meanwhile while after before although though because since until once during despite according by with from to under over about under or nor even only also perhaps maybe let please instead nearly about several few any nobody nothing everyone everything someone something your whose",
  },
  GENERAL,
);
