"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { ReviewAnswer } from "@/components/review/review-send";
import { toReviewFields } from "@/lib/core/review-form/draft";
import { readReviewForm } from "@/lib/core/review-form/read-review-form";
import { saveReview } from "@/lib/operations/save-review";
import { ReviewView } from "@/lib/schemas/review";
import { FOREIGN, isOwnForm, SIGNED_OUT } from "@/lib/server/action";
import { contextFor } from "@/lib/server/context";
import { isDatabaseAway } from "@/lib/server/database-away";
import { formFields } from "@/lib/server/form-fields";
import { getViewer } from "@/lib/server/viewer";
import { nextClaimHref } from "./next-claim-href";

/** The review form as it is sent without scripts: saves the draft, or submits and goes on to the next claim. */
export async function reviewAction(_previous: ReviewAnswer, form: FormData): Promise<ReviewAnswer> {
  const draft = readReviewForm(form);
  const { claimId = "", revision = "", intent = "" } = formFields(form);
  const submit = intent !== "save";
  const title = submit ? "Your review is not submitted" : "Your review is not saved";
  const refused = (message: string | null, rest: { errors?: Refused["errors"]; current?: ReviewView | null } = {}) =>
    ({ status: "refused", title, message, errors: rest.errors ?? [], draft, current: rest.current ?? null }) as const;
  if (!(await isOwnForm())) return refused(FOREIGN.message);
  try {
    const viewer = await getViewer();
    if (viewer === null) return refused(SIGNED_OUT.message);
    const context = contextFor(viewer);
    const saved = await saveReview(context, { claimId, revision: Number(revision), ...toReviewFields(draft), submit });
    if (!saved.ok) {
      const current = saved.code === "conflict" ? ReviewView.safeParse(saved.current).data : null;
      const errors = saved.errors ?? [];
      return refused(errors.length > 0 ? null : saved.message, { errors, current: current ?? null });
    }
    if (submit) redirect(await nextClaimHref(context, claimId));
    refresh();
    return { status: "saved" };
  } catch (error) {
    // An error page would lose what was typed.
    if (!isDatabaseAway(error)) throw error;
    console.error(error);
    return refused("The database does not answer right now. Wait a moment, then send this once more.");
  }
}

/** After a submission through the API: shows the article's marks anew and says where to go on. */
export async function onwardAction(claimId: string): Promise<string> {
  const viewer = await getViewer();
  if (viewer === null) return "/signin";
  const href = await nextClaimHref(contextFor(viewer), claimId);
  refresh();
  return href;
}

type Refused = Extract<ReviewAnswer, { status: "refused" }>;
