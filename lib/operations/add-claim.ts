import type { z } from "zod";
import { type Result, refuse } from "@/lib/core/result";
import { getArticleText } from "@/lib/data/article-text";
import { insertClaim } from "@/lib/data/insert-claim";
import { AddClaimInput, type ClaimView } from "@/lib/schemas/claim";
import { LIMITS } from "@/lib/schemas/limits";
import type { Context } from "./context";
import { getClaimView } from "./get-claim-view";
import { locateTargets } from "./locate-targets";
import { openArticle } from "./open-article";
import { parseInput } from "./parse";
import { stampOf } from "./stamp";

/** Adds a claim on one or more places of the newest version. Errors: `quote_not_found`, `quote_ambiguous`, `invalid_input` naming the target, `too_large` past the article's limit. */
export async function addClaim(context: Context, input: z.input<typeof AddClaimInput>): Promise<Result<ClaimView>> {
  const parsed = parseInput(AddClaimInput, input);
  if (!parsed.ok) return parsed;
  const { articleId, targets, claimant, claimedAt, checkability } = parsed.value;
  const opened = await openArticle(context, articleId, "claim.add");
  if (!opened.ok) return opened;
  const head = opened.value;
  const { text } = await getArticleText(context.db, head.version.id);
  const located = locateTargets(text, targets);
  if (!located.ok) return located;
  const statement = parsed.value.statement ?? located.value[0]?.exact.replace(/\s+/g, " ").trim() ?? "";
  if (statement.length > LIMITS.statementCharacters) {
    const message = `These words are longer than a statement may be (${LIMITS.statementCharacters} characters). Write what is claimed in a sentence.`;
    return refuse("invalid_input", message, { errors: [{ path: "statement", message }] });
  }
  const claimId = context.ids();
  const added = await context.db.$transaction((tx) =>
    insertClaim(tx, stampOf(context), {
      head,
      mostClaims: LIMITS.claimsPerArticle,
      claim: { id: claimId, statement, claimant, claimedAt, checkability },
      targets: located.value.map((target) => ({ ...target, id: context.ids() })),
    }),
  );
  if (!added) {
    return refuse(
      "too_large",
      `An article may have ${LIMITS.claimsPerArticle.toLocaleString("en")} claims, and this one has them all.`,
    );
  }
  return getClaimView(context, head, claimId);
}
