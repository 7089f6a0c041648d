import { liveClaimOrder } from "../review/claim-order";
import type { Block } from "../text/block";
import { codePointOffsets } from "./code-point-offset";
import { numberSources } from "./number-sources";
import type { Report, ReportClaim, ReportTarget } from "./report";
import type { ClaimInput, ReportInput, ReviewInput } from "./report-input";

/**
 * The checked article as one value. Pure: equal input gives an equal report. Furniture keeps its place and loses its words
 * (in the context of targets, too); withheld sources keep their number and the reason. An article without claims gives a
 * valid report.
 */
export function buildReport(input: ReportInput): Report {
  const { article, version, desk, publicUrl } = input;
  const { consensusRule, ...policy } = desk.policy;
  const url = `${publicUrl}/articles/${article.id}/report${version.isNewest ? "" : `?version=${version.number}`}`;
  const claims = input.claims.map(withLiveTargetsFirst).sort(liveClaimOrder);
  const { sources, cite } = numberSources(
    claims.flatMap(({ reviews }) => reviews.flatMap(({ citations }) => citations)),
  );
  const toTarget = targetBuilder(version.text, version.blocks);
  return {
    schemaVersion: 1,
    generator: { name: "Stet", version: input.generatorVersion },
    generatedAt: input.now,
    url,
    desk: { name: desk.name, slug: desk.slug, timeZone: desk.timeZone },
    article: {
      id: article.id,
      title: article.title,
      standfirst: article.standfirst,
      byline: article.byline,
      publisher: article.publisher,
      publishedAt: article.publishedAt,
      url: article.url,
      language: article.language,
      direction: article.direction,
    },
    version: {
      id: version.id,
      number: version.number,
      url: `${publicUrl}/articles/${article.id}/versions/${version.number}`,
      createdAt: version.createdAt,
      sha256: version.sha256,
      length: version.text.length,
    },
    blocks: version.blocks.map(({ kind, start, end }) => ({
      kind,
      start,
      end,
      text: kind === "furniture" ? null : version.text.slice(start, end),
    })),
    claims: claims.map(
      (claim): ReportClaim => ({
        id: claim.id,
        number: claim.number,
        url: `${url}#claim-${claim.number}`,
        statement: claim.statement,
        claimant: claim.claimant,
        claimedAt: claim.claimedAt,
        checkability: claim.checkability,
        status: claim.status,
        targets: claim.targets.map(toTarget),
        verdict: claim.verdict,
        openQuestions: claim.openQuestions,
        reviews: claim.reviews.map(({ citations, ...review }) => ({
          id: review.id,
          reviewer: review.reviewer,
          rating: review.rating,
          tags: review.tags,
          confidence: review.confidence,
          rationale: review.rationale,
          statement: review.statement,
          quotes: review.quotes,
          blind: review.blind,
          stale: review.stale,
          dissents: dissentsFrom(claim.verdict, review),
          submittedAt: review.submittedAt,
          citations: citations.map(cite),
        })),
      }),
    ),
    sources,
    methodology: { scale: desk.scale, policy, consensusRule },
    history: input.history,
  };
}

/** A review of earlier words says nothing against a verdict on the present ones. */
function dissentsFrom(
  verdict: ClaimInput["verdict"],
  { rating, stale }: Pick<ReviewInput, "rating" | "stale">,
): boolean {
  return verdict !== null && verdict.rating.code !== rating.code && (verdict.stale || !stale);
}

/** A target that is gone has no place: it must not decide where its claim is read. The order is the claim's own otherwise. */
function withLiveTargetsFirst(claim: ClaimInput): ClaimInput {
  const live = claim.targets.filter(({ state }) => state !== "gone");
  const gone = claim.targets.filter(({ state }) => state === "gone");
  return gone.length === 0 ? claim : { ...claim, targets: [...live, ...gone] };
}

function targetBuilder(
  text: string,
  blocks: readonly Block[],
): (target: ClaimInput["targets"][number]) => ReportTarget {
  const codePointAt = codePointOffsets(text);
  const furniture = blocks.filter(({ kind }) => kind === "furniture");
  return ({ id, start, end, exact, prefix, suffix, state, formerExact }) => {
    if (state === "gone") {
      return { id, start: 0, end: 0, codePointStart: 0, exact, prefix: "", suffix: "", state, formerExact };
    }
    const before = furniture.findLast((block) => block.start < start);
    const after = furniture.find((block) => block.end > end);
    return {
      id,
      start,
      end,
      codePointStart: codePointAt(start),
      exact,
      prefix:
        before === undefined ? prefix : prefix.slice(Math.max(0, prefix.length - Math.max(0, start - before.end))),
      suffix: after === undefined ? suffix : suffix.slice(0, Math.max(0, after.start - end)),
      state,
      formerExact,
    };
  };
}
