"use server";

import { refresh, revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { type DecisionAnswer, readDecisionForm } from "@/components/compare/decision-send";
import type { DecisionDraft } from "@/lib/core/decision-form/decision-draft";
import type { Problem } from "@/lib/core/result";
import { decideClaim } from "@/lib/operations/decide-claim";
import { FOREIGN, isOwnForm, SIGNED_OUT } from "@/lib/server/action";
import { contextFor } from "@/lib/server/context";
import { isDatabaseAway } from "@/lib/server/database-away";
import { formFields } from "@/lib/server/form-fields";
import { getViewer } from "@/lib/server/viewer";
import { compareHref, readCompareAddress } from "./compare-address";

/** Decides a claim, then on to the next difference. What was typed is given back whatever refuses it. */
export async function decideAction(previous: DecisionAnswer, form: FormData): Promise<DecisionAnswer> {
  const draft = readDecisionForm(form);
  const attempt = previous.status === "refused" ? previous.attempt + 1 : 1;
  const refused = (problem: Problem): DecisionAnswer => {
    const isConflict = problem.code === "conflict";
    const errors = isConflict ? [] : (problem.errors ?? []);
    const message = errors.length > 0 ? null : problem.message;
    return { status: "refused", title: TITLES[draft.outcome], message, errors, draft, isConflict, attempt };
  };
  if (!(await isOwnForm())) return refused(FOREIGN);
  try {
    const viewer = await getViewer();
    if (viewer === null) return refused(SIGNED_OUT);
    const { claimId = "", revision, seen = "", stays, ...fields } = formFields(form);
    const decided = await decideClaim(contextFor(viewer), {
      claimId,
      revision: Number(revision),
      outcome: draft.outcome,
      ...(draft.outcome === "verdict" ? { verdict: draft.verdict } : {}),
      summary: draft.summary,
      seen: seen.split(" ").filter((id) => id !== ""),
    });
    if (!decided.ok) {
      if (decided.code === "conflict") refresh();
      return refused(decided);
    }
    const href = hrefAfter(fields, decided.value.claim, draft.outcome);
    // The reading desk's layout must show the decision too.
    revalidatePath("/", "layout");
    if (stays !== undefined) return { status: "decided", href };
    redirect(href);
  } catch (error) {
    // An error page would lose what was typed.
    if (!isDatabaseAway(error)) throw error;
    console.error(error);
    return refused(AWAY);
  }
}

/** The next difference that the form's page knew of, else the claim itself, with word of what became of it. */
function hrefAfter(
  fields: Partial<Record<string, string>>,
  claim: { id: string; number: number },
  outcome: DecisionDraft["outcome"],
): string {
  const address = readCompareAddress({
    filter: fields["to.filter"],
    claims: fields["to.claims"],
    cursor: fields["to.cursor"],
    open: fields["to.next"] ?? claim.id,
  });
  const articleId = /^[a-z0-9]{1,40}$/.exec(fields["to.articleId"] ?? "")?.[0] ?? "";
  const [path = "", hash = ""] = compareHref(articleId, address).split("#");
  const done = new URLSearchParams({ done: outcome, of: claim.id, number: String(claim.number) });
  return `${path}${path.includes("?") ? "&" : "?"}${done}#${hash}`;
}

const TITLES = {
  verdict: "The claim is not decided",
  rejected: "The claim is not rejected",
  sent_back: "The claim is not sent back",
} satisfies Record<DecisionDraft["outcome"], string>;

const AWAY: Problem = {
  ok: false,
  code: "unavailable",
  message: "The database does not answer right now. Wait a moment, then send this once more.",
};
