import type { z } from "zod";
import { type Result, refuse } from "@/lib/core/result";
import { getArticleText } from "@/lib/data/article-text";
import { insertClaim } from "@/lib/data/insert-claim";
import { AddClaimInput, type ClaimView } from "@/lib/schemas/claim";
import { LIMITS } from "@/lib/schemas/limits";
import type { Context } from "./context";
import { getClaimView } from "./get-claim-view";
import { locateTargets } from "./locate-targets";
import { openArticle, versionConflict } from "./open-article";
import { parseInput } from "./parse";
import { stampOf } from "./stamp";

/** Times a claim is tried again when a version comes meanwhile: its quotes are then looked for in that one. */
const MOST_TRIES = 3;

/** Adds a claim on one or more places of the newest version. Errors: `quote_not_found`, `quote_ambiguous`, `invalid_input` naming the target, `conflict` when a span was marked in an earlier version, `too_large` past the article's limit. */
export async function addClaim(context: Context, input: z.input<typeof AddClaimInput>): Promise<Result<ClaimView>> {
  const parsed = parseInput(AddClaimInput, input);
  if (!parsed.ok) return parsed;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const attempt = await tryToAdd(context, parsed.value);
    if (attempt !== "text changed") return attempt;
  }
  return refuse("conflict", "The article's text is being changed right now. Read it again, then add the claim.");
}

async function tryToAdd(context: Context, input: AddClaimInput): Promise<Result<ClaimView> | "text changed"> {
  const { articleId, targets, claimant, claimedAt, checkability } = input;
  const opened = await openArticle(context, articleId, "claim.add");
  if (!opened.ok) return opened;
  const head = opened.value;
  if (input.version !== undefined && input.version !== head.newestVersion) return versionConflict(head);
  const { text } = await getArticleText(context.db, head.version.id);
  const located = locateTargets(text, targets);
  if (!located.ok) return located;
  const statement = input.statement ?? located.value[0]?.exact.replace(/\s+/g, " ").trim() ?? "";
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
  if (added === "outdated") {
    if (targets.every((target) => "exact" in target)) return "text changed";
    const now = await openArticle(context, articleId, "claim.add");
    return now.ok ? versionConflict(now.value) : now;
  }
  if (added === "full") {
    return refuse(
      "too_large",
      `An article may have ${LIMITS.claimsPerArticle.toLocaleString("en")} claims, and this one has them all.`,
    );
  }
  return getClaimView(context, head, claimId);
}
