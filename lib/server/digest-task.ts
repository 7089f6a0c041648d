import { mailDigest } from "@/lib/operations/mail-digest";
import { contextFor } from "./context";
import { serverEnv } from "./env";

const EVERY_MS = 60_000;

// Next loads modules anew while developing; one task is enough.
const holder = globalThis as typeof globalThis & { stetDigestTask?: NodeJS.Timeout };

/** Mails digests as long as this process runs; where no mail server is configured, does nothing. */
export function startDigestTask(): void {
  if (serverEnv().mail === null || holder.stetDigestTask !== undefined) return;
  let isRunning = false;
  holder.stetDigestTask = setInterval(async () => {
    // A round may take longer than the time between two when the mail server is slow.
    if (isRunning) return;
    isRunning = true;
    try {
      await mailDigest(contextFor({ kind: "system" }));
    } catch (error) {
      // The database may be away for a moment: the next round finds what this one did not.
      console.error("mail: the digest failed", error);
    } finally {
      isRunning = false;
    }
  }, EVERY_MS);
  holder.stetDigestTask.unref();
}
