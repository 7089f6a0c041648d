import { createHash } from "node:crypto";
import { mapVersions } from "@/lib/core/align/edit-map";
import { type CarriedTarget, carryTargets } from "@/lib/core/anchor/carry-targets";
import type { PlaceWords } from "@/lib/core/anchor/target";
import { carryKinds } from "@/lib/core/text/carry-kinds";
import { describeArticle } from "@/lib/core/text/describe-article";
import { followFacts } from "@/lib/core/text/follow-facts";
import type { ArticleHead } from "@/lib/data/article-head";
import { type ArticleText, getArticleText } from "@/lib/data/article-text";
import { type ClaimTargetToCarry, listTargetsToCarry } from "@/lib/data/targets-to-carry";
import type { Transaction } from "@/lib/database/client";
import type { CarriedView } from "@/lib/schemas/version";

/** An article's next version, not yet written. */
export type NextVersion = ArticleText & {
  sha256: string;
  facts: Pick<ArticleHead, "standfirst" | "byline"> & { title: string };
  /** Every target of the version before, with the words it had there; those of withdrawn claims included. */
  targets: (CarriedTarget & Pick<ClaimTargetToCarry, "claimId" | "claimWithdrawn"> & { before: PlaceWords })[];
};

export const sha256Of = (text: string): string => createHash("sha256").update(text).digest("hex");

/** What the text `given` makes of the article in `head`: kinds, facts and targets carried over from its version. `db` reads what the carrying needs. */
export async function carryVersion(db: Transaction, head: ArticleHead, given: ArticleText): Promise<NextVersion> {
  const before = await getArticleText(db, head.version.id);
  const { text, sentences } = given;
  const map = mapVersions(before, given);
  const blocks = carryKinds(before, given, map);
  const after = { text, blocks, sentences };
  const targets = await listTargetsToCarry(db, { articleId: head.id, versionId: head.version.id });
  const carrying = carryTargets(before, after, targets, map);
  const acceptedIn = new Map<string, ArticleText>();
  for (const versionId of carrying.versionIds) acceptedIn.set(versionId, await getArticleText(db, versionId));
  const carried = carrying.finish(acceptedIn);
  return {
    ...after,
    sha256: sha256Of(text),
    facts: followFacts(head, describeArticle(before.text, before.blocks), describeArticle(text, blocks)),
    targets: targets.flatMap(({ claimId, claimWithdrawn, exact, state, formerExact }, index) => {
      const target = carried[index];
      return target === undefined
        ? []
        : [{ ...target, claimId, claimWithdrawn, before: { exact, state, formerExact } }];
    }),
  };
}

/** Where the places of live claims went, as the API tells it. */
export function viewCarried({ targets }: NextVersion): CarriedView[] {
  return targets
    .filter(({ claimWithdrawn }) => !claimWithdrawn)
    .map(({ claimId, id, state, start, end, score, diff, candidates }) => {
      const status = state === "confirmed" ? "exact" : state;
      return { claimId, targetId: id, status, start, end, score, diff, candidates };
    });
}
