import { GENERAL } from "./general";
import { rulesFrom } from "./sentence-rules";

/** Titles, ranks, months, states and companies as news copy shortens them. */
export const ENGLISH = rulesFrom(
  {
    titles: `
      Gen Gens Col Lt Capt Cmdr Cmdt Cpl Sgt Maj Adm Pvt Brig Rev Fr Msgr Hon Rt Sen Sens Rep Reps Gov Govs Pres Supt
      Insp Det Const Asst Dist Atty Amb Cllr Cllrs Ald Pfc Spc Ens Drs Profs`,
    connectives: "esp incl d.b.a",
    afterTitles: "the it they we this that these those there his her its their our but and when while after",
    beforeNumber: `
      no nos vol vols sec ch chap para paras approx ca c ed eds v vv ll ex ser tel ext cl reg op Art Arts`,
    maybeLast: `
      Sec Bros Assn Intl Natl mfg plc pty s.a u.a.e b.c a.d b.c.e c.e r.i.p p.s d.a g.o.p Dept Est Ave Blvd Rd Hwy Sq
      Apt Bldg Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thurs Fri Sat Sun Ala Ariz Ark
      Calif Colo Conn Del Fla Ga Ill Ind Kan Ky Md Mich Minn Miss Mont Neb Nev Okla Ore Pa Penn Tenn Tex Va Vt Wash
      Wis Wyo Esq`,
    starters: `
      i one two no not some many most more all both each every another other such then now here later earlier still
      yet meanwhile while after before although though because since until once during despite according by with from
      to under over about or nor even only also perhaps maybe let please instead nearly several few any nobody nothing
      everyone everything someone something your whose`,
  },
  GENERAL,
);
