import { CLAIM_SENTENCES } from "./claim-sentences";
import { DESK_SENTENCES } from "./desk-sentences";
import { INSTALLATION_SENTENCES } from "./installation-sentences";
import { SOURCE_SENTENCES } from "./source-sentences";
import type { Predicate, ToldEvent } from "./told-event";

const SENTENCES: Record<string, Predicate> = {
  ...CLAIM_SENTENCES,
  ...DESK_SENTENCES,
  ...SOURCE_SENTENCES,
  ...INSTALLATION_SENTENCES,
};

/** Whether events of this type have a sentence of their own. */
export const hasSentence = (type: string): boolean => Object.hasOwn(SENTENCES, type);

/** What an event says, as one sentence: "Ben submitted a review of claim 3: False." */
export function eventSentence(event: ToldEvent): string {
  const predicate = SENTENCES[event.type] ?? unknownType;
  const sentence = `${event.actorName ?? "The system"} ${predicate(event)}`;
  return /[.?!…]”?$/.test(sentence) ? sentence : `${sentence}.`;
}

/** An event of a later release, or one whose type is not told of yet: its own words. */
const unknownType: Predicate = ({ type, claimNumber }) => {
  const about = claimNumber === null ? "" : ` on claim ${claimNumber}`;
  return `left “${type.replace(/[._]/g, " ")}”${about}`;
};
