import type { Span } from "../text/span";
import { readTargets, writeTarget } from "./target-parameter";

/** What a person says of one of a claim's places: nothing, that the words there are the claim's; a span, that these are; `drop`, that none is. */
export type PlaceAnswer = { id: string; start?: number; end?: number; drop?: boolean };

export const placeField = (targetId: string) => `place.${targetId}`;

/** Field for the words of a place, typed: the way without scripts. */
export const quoteField = (targetId: string) => `quote.${targetId}`;

export const ACCEPT = "accept";
export const DROP = "drop";

/** A place's value in the form that puts it at a span. */
export const moveTo = (span: Span) => writeTarget(span);

/** The span a place's value puts it at, else `null`. */
export const movedTo = (value: string | undefined): Span | null => readTargets(value, 1)[0] ?? null;

/** The answers of a form's fields, by the order of the form; a place without an answer is left out. */
export function readPlaceAnswers(fields: Readonly<Record<string, string>>): PlaceAnswer[] {
  return Object.entries(fields).flatMap(([name, value]): PlaceAnswer[] => {
    const id = /^place\.(.+)$/.exec(name)?.[1];
    if (id === undefined) return [];
    if (value === ACCEPT) return [{ id }];
    if (value === DROP) return [{ id, drop: true }];
    const span = movedTo(value);
    return span === null ? [] : [{ id, ...span }];
  });
}
