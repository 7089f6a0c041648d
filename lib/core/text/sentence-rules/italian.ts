import { GENERAL } from "./general";
import { rulesFrom } from "./sentence-rules";

/** Titles before a name, and the short forms of offices and addresses. */
export const ITALIAN = rulesFrom(
  {
    titles: `
      sig sigg sig.ra sig.na dott dott.ssa dr dr.ssa prof prof.ssa avv ing arch rag geom gen col cap ten mons s ss
      p.es ad.es es cd c.d cfr egr gent spett dir amm fam psicol On Sen`,
    beforeNumber: `
      n nn p pag pagg art artt cap vol fig tel lett comma prot lun mar mer gio ven sab dom gen feb apr mag giu lug ago
      set sett ott nov dic`,
    maybeLast: "s.p.a s.r.l s.n.c a.c d.c p.zza c.so v.le f.lli az",
    starters: `
      il lo la i gli le l' un uno una in è sono non ma e o se quando secondo questo questa questi queste quello quella
      al alla ai alle dal dalla del della nel nella per con senza di da dopo prima anche come che chi perché poi ora
      ieri oggi domani lui lei loro noi io si ci tra fra su ogni tutti tutto molti altri così ha hanno sarà era`,
    speechVerbs: "dice disse chiede chiese risponde ha aggiunge spiega",
  },
  GENERAL,
);
