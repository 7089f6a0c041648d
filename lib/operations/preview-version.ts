import type { z } from "zod";
import { countFates } from "@/lib/core/compare/claim-fate";
import { countRows } from "@/lib/core/compare/version-words";
import { done, type Result } from "@/lib/core/result";
import { compareVersions } from "@/lib/core/text/compare-versions";
import type { Direction } from "@/lib/core/text/direction";
import type { VersionRowKind } from "@/lib/core/text/version-row";
import { getArticleText } from "@/lib/data/article-text";
import { listClaimRows } from "@/lib/data/claims";
import { type AddedVersion, AddVersionInput, type CarriedView } from "@/lib/schemas/version";
import { carryVersion, viewCarried } from "./carry-version";
import type { Context } from "./context";
import { openArticle } from "./open-article";
import { parseInput } from "./parse";
import { recogniseVersion } from "./recognise-version";

/** One place that a new version would not leave as it is, with its claim. */
export type TouchedPlace = CarriedView & {
  number: number;
  statement: string;
  before: string;
  after: string;
  /** It is so in the newest version already, word for word: nobody has accepted its words since. */
  wasSo: boolean;
};

/** What adding a version would do. */
export type VersionPreview = {
  /** Whether the text is the newest version's: nothing would be done. */
  isSame: boolean;
  number: number;
  title: string;
  language: string | null;
  direction: Direction;
  blocks: AddedVersion["version"]["blocks"];
  text: string;
  /** Characters that no text may hold, taken out. */
  removedCharacters: number;
  /** What would become of the paragraphs. */
  rows: Record<VersionRowKind, number>;
  /** Live claims by what would become of them, seen from the newest version; one with several places counts by the worst of them. */
  counts: Record<CarriedView["status"], number>;
  /** Those that would be moved, changed or gone, by the number of their claim. */
  touched: TouchedPlace[];
};

/** What `addVersion` would do, without doing it. Errors as `addVersion`. */
export async function previewVersion(
  context: Context,
  input: z.input<typeof AddVersionInput>,
): Promise<Result<VersionPreview>> {
  const parsed = parseInput(AddVersionInput, input);
  if (!parsed.ok) return parsed;
  const opened = await openArticle(context, parsed.value.articleId, "version.add");
  if (!opened.ok) return opened;
  const head = opened.value;
  const recognised = recogniseVersion(head, parsed.value);
  if (!recognised.ok) return recognised;
  const [next, claims, present] = await Promise.all([
    carryVersion(context.db, head, recognised.value),
    listClaimRows(context.db, head.id, head.version.id),
    getArticleText(context.db, head.version.id),
  ]);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const before = new Map(claims.flatMap(({ targets }) => targets.map((target) => [target.id, target] as const)));
  const places = viewCarried(next).map((place): TouchedPlace => {
    const old = before.get(place.targetId);
    const after = next.text.slice(place.start, place.end);
    const { number = 0, statement = "" } = byId.get(place.claimId) ?? {};
    const wasSo = old?.state === place.status && (place.status === "gone" || old.exact === after);
    return { ...place, number, statement, before: old?.exact ?? "", after, wasSo };
  });
  return done({
    isSame: next.sha256 === head.version.sha256,
    number: head.version.number + 1,
    title: next.facts.title,
    language: head.language,
    direction: head.direction,
    blocks: next.blocks,
    text: next.text,
    removedCharacters: recognised.value.removedCharacters,
    rows: countRows(compareVersions(present, next)),
    counts: countFates(places.map(({ claimId, status, wasSo }) => ({ claimId, fate: wasSo ? "exact" : status }))),
    touched: places.filter(({ status }) => status !== "exact").sort((a, b) => a.number - b.number),
  });
}
