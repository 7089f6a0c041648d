import { GENERAL } from "./general";
import { rulesFrom } from "./sentence-rules";

/** Danish. */
export const DANISH = rulesFrom(
  {
    ordinals: "small",
    titles: `
      hr fr frk dr prof skt sct sgt adv dir f.eks fx bl.a dvs ca evt inkl ekskl pga mht iflg jf f ibid kgl indb`,
    beforeNumber: "nr s stk kap § art tlf pkt bd kl fig",
    maybeLast: "jr jan feb mar apr jun jul aug sep sept okt nov dec f.kr e.kr a/s aps",
    starters: `
      det den de en et han hun vi i jeg du dette denne disse der men og eller hvis når da som på til for med af fra om
      efter før også ifølge nu her så hvad hvem hvor hvorfor hvordan alle mange ingen både man hans hendes deres vores`,
    speechVerbs: "siger sagde spørger spurgte svarer svarede",
  },
  GENERAL,
);

/** Norwegian, both written forms. */
export const NORWEGIAN = rulesFrom(
  {
    ordinals: "small",
    titles: "hr fr frk dr prof st f.eks bl.a dvs ca evt inkl ekskl pga mht iflg jf kgl t.o.m m.a.o",
    beforeNumber: "nr s kap § art tlf pkt bd kl fig",
    maybeLast: "jr jan feb mars apr jun jul aug sep sept okt nov des f.kr e.kr",
    starters: `
      det den de en ei et han hun ho vi eg jeg du dette denne disse der men og eller hvis når da som på til for med av
      fra om etter før også ifølge nå her så hva hvem hvor hvorfor hvordan alle mange ingen både man hans hennes deres
      i`,
  },
  GENERAL,
);

/** Swedish. */
export const SWEDISH = rulesFrom(
  {
    titles: `
      hr fr frk dr prof st t.ex bl.a dvs d.v.s ca ev inkl exkl p.g.a pga jfr s.k t.o.m fr.o.m m.a.o f.d tf`,
    beforeNumber: "nr s sid kap art tel bd kl fig st",
    maybeLast: "jr jan febr mars apr aug sept okt nov dec f.kr e.kr",
    starters: `
      det den de en ett han hon vi jag du detta denna dessa där men och eller om när då som på till för med av från
      efter före också enligt nu här så vad vem var varför hur alla många ingen både man hans hennes deras i`,
  },
  GENERAL,
);

/** Finnish. */
export const FINNISH = rulesFrom(
  {
    ordinals: "small",
    titles: "esim mm ns ts n prof tri toht maist vrt ks",
    beforeNumber: "nro s luku kpl puh klo § n",
    maybeLast: "e.kr eaa jaa",
    starters: `
      se hän he ne me te minä sinä tämä nämä mutta ja tai jos kun mitä kuka missä miksi miten myös nyt siellä täällä`,
  },
  GENERAL,
);
