import {
  type ArchiveAnswer,
  type CallArchive,
  type CopyNews,
  lookUpRequest,
  readLookUp,
  readSaving,
  saveRequest,
  statusRequest,
} from "@/lib/core/intake/archive";
import type { Job } from "@/lib/core/jobs/job";
import { findWaitingCopy, isSavingFollowed, settleCopy, type WaitingCopy } from "@/lib/data/archive-copies";
import { enqueueJobs } from "@/lib/data/enqueue-jobs";
import { appendEvent } from "@/lib/data/events";
import type { Context } from "./context";
import { stampOf } from "./stamp";

type Data = Extract<Job, { name: "archive_source" }>["data"];

const SECOND = 1_000;

/** Between two questions what became of a saving: a page takes an archive from seconds to minutes. */
const ASK_AGAIN_MS = 15 * SECOND;
/** Before an archive in trouble is asked again, when it does not say itself. */
const TROUBLE_MS = 120 * SECOND;
/** An archive that has not said what became of a page by then is not asked any more. */
const PATIENCE_MS = 24 * 3_600 * SECOND;

type Sendable = { service: { address: string }; url: string; key: string | null };

/**
 * Takes one step with a copy that waits: sends the address, asks what became of it, or looks whether the archive has it. What
 * the archive is not done with is asked again by another job, put into the queue with what was learned; a copy that does not
 * wait any more is left alone. So a step that is done twice ends in the same copy, and in one event.
 */
export async function archiveSourceJob(context: Context, data: Data): Promise<void> {
  const { db, callArchive } = context;
  const copy = await findWaitingCopy(db, data.copyId);
  if (copy === null || callArchive === undefined) return;
  const sendable = sendableOf(context, copy);
  if ("reason" in sendable) return settle(context, copy, { state: "failed", reason: sendable.reason });
  if (data.savingId === undefined && data.lookUp !== true && (await isSavingFollowed(db, copy.id))) return;
  const news = await step(context, callArchive, { sendable, data });
  switch (news.state) {
    case "stored":
    case "failed":
      return settle(context, copy, news);
    case "none": {
      const reason = "The archive has no copy of this address.";
      // What it said is there is not found yet: its index takes a while.
      if (data.lookUp !== true)
        return again(context, copy, { data: { copyId: copy.id, lookUp: true }, ms: TROUBLE_MS, reason });
      return settle(context, copy, { state: "failed", reason });
    }
    case "saving":
      return again(context, copy, {
        data: { copyId: copy.id, savingId: news.savingId },
        ms: ASK_AGAIN_MS,
        reason: "The archive did not say within a day what became of the page.",
      });
    case "later":
      return again(context, copy, {
        data,
        ms: news.seconds === null ? TROUBLE_MS : news.seconds * SECOND,
        reason: news.reason,
      });
  }
}

/** What sending the copy takes, or why it is not sent. */
function sendableOf({ sealing }: Context, { source, service }: WaitingCopy): Sendable | { reason: string } {
  if (source.url === null || source.withheldReason !== null) return { reason: "The desk keeps this source to itself." };
  if (service === null || service.removedAt !== null) return { reason: "The desk does not use this archive any more." };
  if (service.sealedKey === null) return { service, url: source.url, key: null };
  const key = sealing?.open(service.sealedKey) ?? null;
  if (key === null)
    return { reason: "The archive’s key cannot be read any more: enter it again in the desk’s settings." };
  return { service, url: source.url, key };
}

async function step(
  { now }: Context,
  callArchive: CallArchive,
  { sendable: { service, url, key }, data }: { sendable: Sendable; data: Data },
): Promise<CopyNews> {
  const { address } = service;
  if (data.lookUp === true) return readLookUp(await callArchive(lookUpRequest(address, url)), { now });
  const request =
    data.savingId === undefined ? saveRequest(address, url, key) : statusRequest(address, data.savingId, key);
  const answer: ArchiveAnswer = await callArchive(request);
  return readSaving(answer, { address, url, now });
}

/** Asks again later, unless that has gone on for a day. */
async function again(
  context: Context,
  copy: WaitingCopy,
  { data, ms, reason }: { data: Data; ms: number; reason: string },
): Promise<void> {
  const { db, now } = context;
  if (now.getTime() - copy.askedAt.getTime() > PATIENCE_MS) return settle(context, copy, { state: "failed", reason });
  await db.$transaction((tx) =>
    enqueueJobs(tx, [{ name: "archive_source", data }], { startAfter: new Date(now.getTime() + ms) }),
  );
}

async function settle(context: Context, copy: WaitingCopy, news: Extract<CopyNews, { state: "stored" | "failed" }>) {
  await context.db.$transaction(async (tx) => {
    if (!(await settleCopy(tx, copy.id, news))) return;
    await appendEvent(tx, stampOf(context), {
      chain: copy.source.deskId,
      type: news.state === "stored" ? "source.archive_stored" : "source.archive_failed",
      subjectId: copy.source.id,
      payload: { copyId: copy.id, ...(news.state === "stored" ? { url: news.url } : { reason: news.reason }) },
    });
  });
}
