/** Where a screen of agreement is, and the span it is of. */
export type AgreementPlace = {
  /** `/articles/ID/agreement` or `/desks/SLUG/agreement`. */
  path: string;
  from?: string | null;
  to?: string | null;
};

/** Which number's claims; nothing: those on which first verdicts differ. */
export type BehindAddress = { labelA?: string; labelB?: string; raterA?: string; raterB?: string; cursor?: string };

const SPAN = ["from", "to"] as const;
const BEHIND = ["labelA", "labelB", "raterA", "raterB", "cursor"] as const;

export const agreementHref = (place: AgreementPlace): string => withQuery(place.path, spanOf(place));

/** The list of the claims behind a number. */
export const behindHref = (place: AgreementPlace, behind: BehindAddress = {}): string =>
  withQuery(`${place.path}/claims`, [...spanOf(place), ...BEHIND.map((name) => [name, behind[name]] as const)]);

type Given = Record<string, string | string[] | undefined>;

/** What an address says of a span; an empty field says nothing. */
export const spanIn = (given: Given): { from?: string; to?: string } => pick(given, SPAN);

export const behindIn = (given: Given): BehindAddress => pick(given, BEHIND);

function pick<Name extends string>(given: Given, names: readonly Name[]): { [name in Name]?: string } {
  const found: { [name in Name]?: string } = {};
  for (const name of names) {
    const value = given[name];
    if (typeof value === "string" && value !== "") found[name] = value;
  }
  return found;
}

const spanOf = (place: AgreementPlace) => SPAN.map((name) => [name, place[name]] as const);

function withQuery(path: string, values: (readonly [string, string | null | undefined])[]): string {
  const query = new URLSearchParams(values.flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return query.size === 0 ? path : `${path}?${query}`;
}
