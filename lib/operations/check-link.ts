import type { FetchPage } from "@/lib/core/intake/document";
import { judgeLook, type LinkLook, OWN_FAULT_HOSTS } from "@/lib/core/jobs/link-health";
import { appendEvent } from "@/lib/data/events";
import { type CheckedSource, countSilentHosts, findCheckedSource, saveLook } from "@/lib/data/link-checks";
import type { Context } from "./context";
import { stampOf } from "./stamp";

/** Looks that lie so far back say nothing about our own network now. */
const LATELY_MS = 1_800_000;

/**
 * Looks whether a source's address still answers with the page, and keeps what it found. While one host after the other is
 * silent the fault is taken for our own network's, and nothing is marked. An event is left when a page dies, or is back.
 */
export async function checkLinkJob(context: Context, { sourceId }: { sourceId: string }): Promise<void> {
  const { db, fetchPage, now } = context;
  const source = await findCheckedSource(db, sourceId);
  if (source === null || fetchPage === undefined) return;
  const look = await lookAt(fetchPage, source.url);
  if (look === "unanswered") {
    const since = new Date(now.getTime() - LATELY_MS);
    if ((await countSilentHosts(db, { url: source.url, since })) + 1 >= OWN_FAULT_HOSTS) return;
  }
  const after = judgeLook(source, look, now);
  await db.$transaction(async (tx) => {
    if (!(await saveLook(tx, source, after))) return;
    const type = changeOf(source, after);
    if (type === null) return;
    const payload = { status: after.checkedStatus, since: (after.deadSince ?? now).toISOString() };
    await appendEvent(tx, stampOf(context), { chain: source.deskId, type, subjectId: sourceId, payload });
  });
}

function changeOf(before: CheckedSource, after: Pick<CheckedSource, "deadSince">) {
  if ((before.deadSince === null) === (after.deadSince === null)) return null;
  return after.deadSince === null ? "source.link_restored" : "source.link_died";
}

/** Asks for the head alone; a site that answers that with an error may know the page all the same. */
async function lookAt(fetchPage: FetchPage, url: string): Promise<LinkLook> {
  const head = await fetchPage(url, { isRound: true, method: "HEAD" });
  if (head.ok && head.page.status < 400) return { status: head.page.status };
  const got = await fetchPage(url, { isRound: true });
  if (got.ok) return { status: got.page.status };
  switch (got.fault) {
    case "unreachable":
    case "timed_out":
      return "unanswered";
    // More than can be read, but there.
    case "too_large":
      return { status: 200 };
    default:
      return "unasked";
  }
}
