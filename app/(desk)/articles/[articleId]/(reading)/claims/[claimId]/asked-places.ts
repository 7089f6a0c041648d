import { cache } from "react";
import type { AskedPlace } from "@/components/review/place-choice";
import { placeContext } from "@/lib/core/desk/place-context";
import { type ChangedPlace, changedPlaces } from "@/lib/core/review/changed-places";
import type { RatedWords } from "@/lib/core/review/standing";
import type { TargetView } from "@/lib/schemas/claim";
import { getReadingDesk } from "../../reading-desk";

const textOf = cache(async (articleId: string) => (await getReadingDesk(articleId)).article.version.text);

/** A claim's changed places: those a person must answer for, with where else their words may be, and those that only differ from what was rated. */
export async function readChangedPlaces(
  articleId: string,
  targets: readonly TargetView[],
  rated: RatedWords | null,
): Promise<{ asked: AskedPlace[]; others: ChangedPlace<TargetView>[] }> {
  const asked: AskedPlace[] = [];
  const others: ChangedPlace<TargetView>[] = [];
  for (const place of changedPlaces(targets, rated)) {
    const { target, trouble } = place;
    if (trouble === null) {
      others.push(place);
      continue;
    }
    const spans = trouble === "uncertain" ? [target, ...target.candidates].sort((a, b) => a.start - b.start) : [];
    const text = spans.length === 0 ? "" : await textOf(articleId);
    const fits = spans.map(({ start, end }) => ({ start, end, context: placeContext(text, { start, end }) }));
    asked.push({ ...place, trouble, fits });
  }
  return { asked, others };
}
