import { knowsOfReviews, type ReviewPolicy } from "./standing";

/**
 * How much of a review an event tells. `none`: anybody on the desk may know of it. `part`: it changed the claim, which
 * everybody sees, and affirmed a review with it. `all`: there would be no such event without a review.
 */
export type TellsOfReview = "none" | "part" | "all";

/** An event of a desk's chain, as far as its visibility goes. */
export type ChainEvent = {
  id: string;
  /** Its place in the chain; never shown. */
  seq: number;
  type: string;
  claimId: string | null;
  actorId: string | null;
  tells: TellsOfReview;
};

/** The event of a submission: its actor is then among the claim's reviewers. */
export const SUBMITTED = "review.submitted";

/** What of a desk's policy hides reviews. */
export type BlindRules = Pick<ReviewPolicy, "blind" | "reviewsNeeded">;

/** The rules from an event of the chain on. */
export type RuleChange = { seq: number; rules: BlindRules };

/** Rules over time: the ones at first, then each change in order. */
export type RuleHistory = { first: BlindRules; changes: readonly RuleChange[] };

export type Viewing = {
  /** Null: nobody in particular, who sees what somebody who has not submitted sees. */
  viewerId: string | null;
  rules: RuleHistory;
  /** Whether the viewer may know of a claim's reviews now. */
  knows: (claimId: string) => boolean;
};

/** One event as a viewer is told of it. */
export type Delivery<Event> = {
  event: Event;
  /** Only what it did to the claim is told: not that it affirmed a review. */
  isMasked: boolean;
  /** Told later than it happened, before the event that revealed it: nobody goes on from it, or what lies between would come twice. */
  isLate: boolean;
};

/**
 * What a viewer is told, in order, once they have been told of all up to the place `after` of the chain (0: of nothing).
 * `events` are those of the article in the order of the chain, with the whole past of every claim that is told of late. An event
 * that tells of a review is told when the viewer may first know of it: at once, or right before the event that lets them know.
 * So the answer for all is the answers for any pieces of it, one after the other, and nothing in it depends on what is hidden.
 */
export function deliverEvents<Event extends ChainEvent>(
  events: readonly Event[],
  after: number,
  viewing: Viewing,
): Delivery<Event>[] {
  const revealed = revealPlaces(events, viewing);
  const placed: (Delivery<Event> & { place: number })[] = [];
  for (const event of events) {
    const tell = (place: number, isMasked: boolean) =>
      place > after && placed.push({ event, place, isMasked, isLate: place > event.seq });
    const place = revealed.get(event.id) ?? null;
    if (event.tells === "none" || place === event.seq) tell(event.seq, false);
    else {
      if (event.tells === "part") tell(event.seq, true);
      if (place !== null) tell(place, false);
    }
  }
  placed.sort((a, b) => a.place - b.place || Number(b.isLate) - Number(a.isLate) || a.event.seq - b.event.seq);
  return placed.map(({ place: _, ...delivery }) => delivery);
}

/** Of each event that tells of a review: the place of the event at which the viewer may first know of it; `null` while they may not. */
function revealPlaces(events: readonly ChainEvent[], viewing: Viewing): Map<string, number | null> {
  const places = new Map<string, number | null>();
  for (const [claimId, told] of byClaim(events)) {
    const isKnown = viewing.knows(claimId);
    for (const [id, place] of replay(told, viewing)) places.set(id, isKnown ? place : null);
  }
  return places;
}

function byClaim(events: readonly ChainEvent[]): Map<string, ChainEvent[]> {
  const claims = new Map<string, ChainEvent[]>();
  for (const event of events) {
    if (event.claimId === null || event.tells === "none") continue;
    const told = claims.get(event.claimId);
    if (told === undefined) claims.set(event.claimId, [event]);
    else told.push(event);
  }
  return claims;
}

/** Goes through one claim's events and the changes of the rules once more: which event made known which. */
function replay(told: readonly ChainEvent[], { viewerId, rules }: Viewing): Map<string, number> {
  const places = new Map<string, number>();
  const authors = new Set<string | null>();
  let waiting: ChainEvent[] = [];
  let current = rules.first;
  const reveal = (seq: number) => {
    if (!knowsOfReviews([...authors], current, viewerId)) return;
    for (const { id } of waiting) places.set(id, seq);
    waiting = [];
  };
  const steps = [...told, ...rules.changes].toSorted((a, b) => a.seq - b.seq);
  for (const step of steps) {
    if ("rules" in step) current = step.rules;
    else {
      if (step.type === SUBMITTED) authors.add(step.actorId);
      waiting.push(step);
    }
    reveal(step.seq);
  }
  return places;
}
