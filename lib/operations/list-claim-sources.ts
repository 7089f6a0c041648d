import type { z } from "zod";
import { done, type Result } from "@/lib/core/result";
import { can } from "@/lib/core/review/policy";
import { listArchiveServiceRows } from "@/lib/data/archive-services";
import { listSourceLinks, type SourceLinksRow } from "@/lib/data/cited-sources";
import { findFullClaimRow } from "@/lib/data/claims";
import type { ClaimSourceList, ClaimSourceView } from "@/lib/schemas/archive";
import { ClaimReference } from "@/lib/schemas/claim";
import { viewCopy } from "./archive-copy-view";
import { claimState } from "./claim-state";
import type { Context } from "./context";
import { noSuchClaim, openClaim } from "./open-article";
import { parseInput } from "./parse";
import { viewerId } from "./viewer-id";

/** The addresses that the reviews of a claim cite which the actor may see: whether they are still there, and where copies are. */
export async function listClaimSources(
  context: Context,
  input: z.input<typeof ClaimReference>,
): Promise<Result<ClaimSourceList>> {
  const parsed = parseInput(ClaimReference, input);
  if (!parsed.ok) return parsed;
  const { claimId } = parsed.value;
  const opened = await openClaim(context, claimId, "article.read");
  if (!opened.ok) return opened;
  const { desk, version } = opened.value;
  const viewer = viewerId(context);
  const row = await findFullClaimRow(context.db, claimId, version.id);
  if (row === null) return noSuchClaim();
  const { visible } = claimState(row, desk.policy, viewer);
  const cited = citedSince(visible);
  const [links, services] = await Promise.all([
    listSourceLinks(context.db, [...cited.keys()]),
    listArchiveServiceRows(context.db, desk.id),
  ]);
  const hides = desk.policy.blind && desk.policy.reviewsNeeded > 1;
  const mayArchive = can(context.actor, "review.write", desk.id);
  return done({
    items: links.map((link) => viewLink(link, { since: hides ? (cited.get(link.id) ?? null) : null, viewer })),
    services: mayArchive ? services.map(({ id, name }) => ({ id, name })) : [],
    may: { archive: mayArchive },
  });
}

type Cited = { submittedAt: Date; citations: { sourceId: string; withheldReason: string | null }[] };

/** Each source that these submissions cite, and since when; none that the desk keeps to itself. */
function citedSince(submissions: readonly Cited[]): Map<string, Date> {
  const since = new Map<string, Date>();
  for (const { submittedAt, citations } of submissions) {
    for (const { sourceId, withheldReason } of citations) {
      const before = since.get(sourceId);
      if (withheldReason === null && (before === undefined || submittedAt < before)) since.set(sourceId, submittedAt);
    }
  }
  return since;
}

/**
 * A source as the viewer may know it. On a desk that hides reviews, what happened to it before the first citation they may see
 * would tell that somebody else had cited it: `since` leaves that out, but for what the viewer did themselves.
 */
function viewLink(
  { copies, ...link }: SourceLinksRow,
  { since, viewer }: { since: Date | null; viewer: string | null },
): ClaimSourceView {
  if (since === null) return { ...link, copies: copies.map(viewCopy) };
  const isTold = (at: string | null) => at !== null && new Date(at) >= since;
  const seen = copies.filter(({ askedAt, askedById }) => isTold(askedAt) || (viewer !== null && askedById === viewer));
  const { checkedAt, deadSince, ...rest } = link;
  const isDead = deadSince !== null && isTold(checkedAt);
  return {
    ...rest,
    checkedAt: isTold(checkedAt) ? checkedAt : null,
    deadSince: isDead ? (isTold(deadSince) ? deadSince : since.toISOString()) : null,
    copies: seen.map(viewCopy),
  };
}
