import type { z } from "zod";
import type { DescribedSpan } from "@/lib/core/anchor/target";
import { done, type Result, refuse } from "@/lib/core/result";
import type { ArticleHead } from "@/lib/data/article-head";
import { getArticleText } from "@/lib/data/article-text";
import { insertClaim } from "@/lib/data/insert-claim";
import { lockArticle } from "@/lib/data/lock-article";
import type { Transaction } from "@/lib/database/client";
import { AddClaimInput, type ClaimView } from "@/lib/schemas/claim";
import { LIMITS } from "@/lib/schemas/limits";
import type { Context } from "./context";
import { getClaimView } from "./get-claim-view";
import { locateTargets } from "./locate-targets";
import { noSuchArticle, openArticle, versionConflict } from "./open-article";
import { parseInput } from "./parse";
import { stampOf } from "./stamp";

/**
 * Adds a claim on one or more places of the newest version. Errors: `quote_not_found`, `quote_ambiguous`, `invalid_input` naming
 * the target, `conflict` when a span was marked in an earlier version, `too_large` past the article's limit.
 */
export async function addClaim(context: Context, input: z.input<typeof AddClaimInput>): Promise<Result<ClaimView>> {
  const parsed = parseInput(AddClaimInput, input);
  if (!parsed.ok) return parsed;
  const { articleId, version } = parsed.value;
  const opened = await openArticle(context, articleId, "claim.add");
  if (!opened.ok) return opened;
  const seen = opened.value;
  if (version !== undefined && version !== seen.newestVersion) return versionConflict(seen);
  const drafted = await draftClaim(context.db, seen, parsed.value);
  if (!drafted.ok) return drafted;
  const claimId = context.ids();
  const added = await context.db.$transaction(async (tx): Promise<Result<ArticleHead>> => {
    const head = await lockArticle(tx, articleId);
    if (head === null) return noSuchArticle();
    // A version that came meanwhile: spans were marked in the one before it, quotes are looked for in this one.
    const isSeen = head.version.id === seen.version.id;
    if (!isSeen && parsed.value.targets.some((target) => "start" in target)) return versionConflict(head);
    const draft = isSeen ? drafted : await draftClaim(tx, head, parsed.value);
    if (!draft.ok) return draft;
    const { statement, targets } = draft.value;
    const { claimant, claimedAt, checkability } = parsed.value;
    const isAdded = await insertClaim(tx, stampOf(context), {
      head,
      mostClaims: LIMITS.claimsPerArticle,
      claim: { id: claimId, statement, claimant, claimedAt, checkability },
      targets: targets.map((target) => ({ ...target, id: context.ids() })),
    });
    return isAdded ? done(head) : full();
  });
  return added.ok ? getClaimView(context, added.value, claimId) : added;
}

/** Where the claim stands in the version of `head`, and what it says: the first target's words if nothing else was said. */
async function draftClaim(
  db: Transaction,
  head: ArticleHead,
  input: AddClaimInput,
): Promise<Result<{ statement: string; targets: DescribedSpan[] }>> {
  const { text } = await getArticleText(db, head.version.id);
  const located = locateTargets(text, input.targets);
  if (!located.ok) return located;
  const statement = input.statement ?? located.value[0]?.exact.replace(/\s+/g, " ").trim() ?? "";
  if (statement.length <= LIMITS.statementCharacters) return done({ statement, targets: located.value });
  const message = `These words are longer than a statement may be (${LIMITS.statementCharacters} characters). Write what is claimed in a sentence.`;
  return refuse("invalid_input", message, { errors: [{ path: "statement", message }] });
}

function full() {
  return refuse(
    "too_large",
    `An article may have ${LIMITS.claimsPerArticle.toLocaleString("en")} claims, and this one has them all.`,
  );
}
