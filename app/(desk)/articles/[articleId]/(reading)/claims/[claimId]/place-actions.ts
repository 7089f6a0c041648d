"use server";

import { refresh, revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { PlaceAnswerState } from "@/components/review/place-send";
import { ACCEPT, movedTo, type PlaceAnswer } from "@/lib/core/desk/place-answers";
import { done } from "@/lib/core/result";
import { confirmClaim } from "@/lib/operations/confirm-claim";
import { editClaim } from "@/lib/operations/edit-claim";
import { nextToConfirm } from "@/lib/operations/next-claim";
import { pageValue } from "../../../../../../page-value";
import { runPlaceForm } from "./run-place-form";

/** A person's word that the claim stands as it is now; then on to the next one that waits for theirs. */
export async function confirmAction(previous: PlaceAnswerState, form: FormData): Promise<PlaceAnswerState> {
  return runPlaceForm(previous, form, "The claim is not confirmed", async (context, { fields, answers }) => {
    const { claimId = "", revision, version, statement } = fields;
    const seen = { claimId, revision: Number(revision), version: Number(version) };
    const confirmed = await confirmClaim(context, {
      ...seen,
      ...(statement === undefined ? {} : { statement }),
      targets: answers,
    });
    if (!confirmed.ok) return confirmed;
    return done(async () => {
      const { articleId, number, next } = pageValue(await nextToConfirm(context, { claimId }));
      const path = `/articles/${articleId}`;
      const what = fields.kind === "author" ? "confirmed" : fields.kind === "decider" ? "affirmed" : "accepted";
      const query = new URLSearchParams({ [what]: String(number), of: claimId });
      // The article beside the panel must show the change too.
      revalidatePath("/", "layout");
      redirect(`${next === null ? path : `${path}/claims/${next.id}`}?${query}`);
    });
  });
}

/** Says where the claim stands in the newest version; verdicts on other words go stale by that until they are affirmed. */
export async function keepAction(previous: PlaceAnswerState, form: FormData): Promise<PlaceAnswerState> {
  return runPlaceForm(previous, form, "The place is not moved", async (context, { fields, answers }) => {
    const { claimId = "", revision, version } = fields;
    const targets = answers.flatMap((answer) => placeOf(answer, fields));
    const seen = { claimId, revision: Number(revision), version: Number(version) };
    const moved = await editClaim(context, { ...seen, targets });
    return moved.ok ? done(async () => refresh()) : moved;
  });
}

/** To accept the words where they are is, without a verdict, to say that the place is there. */
function placeOf({ id, start, end, drop }: PlaceAnswer, fields: Record<string, string>) {
  if (drop) return [];
  if (start !== undefined && end !== undefined) return [{ id, start, end }];
  const here = fields[`place.${id}`] === ACCEPT ? movedTo(fields[`here.${id}`]) : null;
  return here === null ? [] : [{ id, ...here }];
}
