import type { Job } from "@/lib/core/jobs/job";
import { listStrandedCopies } from "@/lib/data/archive-copies";
import { findArticlesToWatch } from "@/lib/data/article-look";
import { enqueueJobs } from "@/lib/data/enqueue-jobs";
import { listLinksDue } from "@/lib/data/link-checks";
import { listStrandedCaptures } from "@/lib/data/stranded-captures";
import { askForNewSources } from "./ask-for-new-sources";
import type { Context } from "./context";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Looks at links of one round, and how far apart: a round every five minutes is never in a hurry. */
const LINKS_AT_ONCE = 25;
const APART_MS = 10_000;

/** Articles whose pages are looked at in one round. */
const ARTICLES_AT_ONCE = 25;

/** A copy or a capture that has waited so long without a job lost it: the database came from a backup, or the job was taken out by hand. */
const STRANDED_AFTER = HOUR;
const STRANDED_AT_ONCE = 25;

/**
 * Asks for what is due: looks at links and at articles' pages, what became of copies and captures that were lost sight of, and
 * copies that desks want of new sources.
 */
export async function findDueJob(context: Context): Promise<void> {
  const { db, now } = context;
  const ago = (ms: number) => new Date(now.getTime() - ms);
  const links = await listLinksDue(db, {
    neverBefore: ago(HOUR),
    goodBefore: ago(7 * DAY),
    badBefore: ago(DAY),
    limit: LINKS_AT_ONCE,
  });
  const lost = { before: ago(STRANDED_AFTER), limit: STRANDED_AT_ONCE };
  const stranded = await listStrandedCopies(db, lost);
  const uncaptured = await listStrandedCaptures(db, lost);
  const articles = await findArticlesToWatch(db, now, ARTICLES_AT_ONCE);
  const checks = links.map((sourceId): Job => ({ name: "check_link", data: { sourceId } }));
  // Whether it was to be sent or only looked for is not known any more; looking harms nothing.
  const copies = stranded.map((copyId): Job => ({ name: "archive_source", data: { copyId, lookUp: true } }));
  const captures = uncaptured.map((sourceId): Job => ({ name: "capture_source", data: { sourceId } }));
  const looks = articles.map((articleId): Job => ({ name: "watch_article", data: { articleId } }));
  await db.$transaction(async (tx) => {
    await enqueueJobs(tx, [...checks, ...copies, ...captures, ...looks], { startAfter: now, apartMs: APART_MS });
  });
  await askForNewSources(context);
}
