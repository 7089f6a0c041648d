const CLAIM = "claim ";
const PERSON = "person ";

/** A box of a claim or a person is named by its id, so that each comes back ticked when a send is refused. */
export const claimBox = (id: string) => `${CLAIM}${id}`;
export const personBox = (id: string) => `${PERSON}${id}`;

/** The claims and people whose boxes were ticked, from a form's fields. */
export const tickedClaims = (fields: Record<string, string>) => ticked(fields, CLAIM);
export const tickedPeople = (fields: Record<string, string>) => ticked(fields, PERSON);

const ticked = (fields: Record<string, string>, prefix: string): string[] =>
  Object.keys(fields).flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []));
