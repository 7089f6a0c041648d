import type { DistributionMethod } from "./assignment";
import { rotate } from "./rotation";

/** A claim (or a whole article) that reviewers are wanted for. Of submissions, name only those that everybody on the desk may know of. */
export type OpenSeat = {
  id: string;
  /** Who is asked to review it already. */
  assigned: readonly string[];
  /** Whose submission is known to be in. */
  submitted: readonly string[];
  /** Who recused themselves. */
  recused: readonly string[];
  /** Who made the decision that stands: nobody reviews their own. */
  decidedBy: string | null;
  /** How many claims it is for whoever takes it. */
  weight: number;
};

/** Somebody who may be asked. */
export type Candidate = {
  id: string;
  /** Claims they are asked to review and are not known to have. */
  load: number;
};

/** Why there is nobody for a claim: no candidates at all; all of them have it already; those who have not recused themselves or decided it. */
export type UnfilledReason = "no_candidates" | "all_have_it" | "recused_or_decided";

export type Distribution = {
  /** In the order of the claims. */
  pairs: { seatId: string; assigneeId: string }[];
  unfilled: { seatId: string; missing: number; reason: UnfilledReason }[];
};

type Wanted = {
  method: DistributionMethod;
  /** In reading order. */
  seats: readonly OpenSeat[];
  candidates: readonly Candidate[];
  /** How many reviewers each seat should have, with those who are assigned or have submitted. */
  needed: number;
  /** Whom the desk's last round ended with; they need not be a candidate any more. */
  startAfter: string | null;
};

/**
 * Who is asked to review what. `round_robin` goes through the candidates in turn, on from `startAfter`, and passes over whom a
 * seat does not suit. `lowest_load` takes whoever has least, counting what it has just handed out; of equals the next in turn.
 * Neither gives anybody a seat twice, one they recused themselves from, or one they decided.
 */
export function distribute({ method, seats, candidates, needed, startAfter }: Wanted): Distribution {
  const circle = rotate(candidates, startAfter);
  const takeNext = method === "round_robin" ? inTurn(circle) : leastFirst(circle);
  const result: Distribution = { pairs: [], unfilled: [] };
  for (const seat of seats) {
    const taken = new Set([...seat.assigned, ...seat.submitted]);
    while (taken.size < needed) {
      const assigneeId = takeNext((id) => !taken.has(id) && maySit(seat, id), seat.weight);
      if (assigneeId === null) break;
      taken.add(assigneeId);
      result.pairs.push({ seatId: seat.id, assigneeId });
    }
    const missing = needed - taken.size;
    if (missing > 0) result.unfilled.push({ seatId: seat.id, missing, reason: reasonFor(circle, taken) });
  }
  return result;
}

/** Whether somebody may review it at all. */
const maySit = ({ recused, decidedBy }: OpenSeat, id: string): boolean => decidedBy !== id && !recused.includes(id);

function reasonFor(candidates: readonly Candidate[], taken: ReadonlySet<string>): UnfilledReason {
  if (candidates.length === 0) return "no_candidates";
  return candidates.every(({ id }) => taken.has(id)) ? "all_have_it" : "recused_or_decided";
}

/** Gives the next who fits, or `null`, and remembers that they took a seat of this weight. */
type TakeNext = (fits: (id: string) => boolean, weight: number) => string | null;

function inTurn(circle: readonly Candidate[]): TakeNext {
  let next = 0;
  return (fits) => {
    for (let step = 0; step < circle.length; step += 1) {
      const at = (next + step) % circle.length;
      const candidate = circle[at];
      if (candidate === undefined || !fits(candidate.id)) continue;
      next = at + 1;
      return candidate.id;
    }
    return null;
  };
}

function leastFirst(circle: readonly Candidate[]): TakeNext {
  const loads = new Map(circle.map(({ id, load }) => [id, load]));
  return (fits, weight) => {
    let least: { id: string; load: number } | null = null;
    for (const [id, load] of loads) {
      if ((least === null || load < least.load) && fits(id)) least = { id, load };
    }
    if (least === null) return null;
    loads.set(least.id, least.load + weight);
    return least.id;
  };
}
