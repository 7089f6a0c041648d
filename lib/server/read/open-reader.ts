import type { ReadDocumentFile } from "@/lib/core/intake/document";
import { READ_LIMITS, type ReadLimits } from "./read-limits";
import { openReadThread, type ReadThread } from "./read-thread";

export type Reader = { readDocument: ReadDocumentFile; close: () => Promise<void> };

/**
 * Reads documents in a few threads of their own, which are started when they are needed and used again; whatever a document does
 * to its thread, the process and its other requests go on. What takes too much is `too_complex`.
 */
export function openReader(
  limits: ReadLimits = READ_LIMITS,
  openThread: () => ReadThread = () => openReadThread(limits),
): Reader {
  const idle: ReadThread[] = [];
  const busy = new Set<ReadThread>();
  const waiting: ((thread: ReadThread) => void)[] = [];

  const take = async (): Promise<ReadThread> => {
    if (busy.size >= limits.threads) return new Promise((resolve) => waiting.push(resolve));
    const thread = idle.pop() ?? openThread();
    busy.add(thread);
    return thread;
  };
  /** Hands a thread, or one in the place of one that ended, to who waits longest. */
  const giveBack = (thread: ReadThread, isWhole: boolean) => {
    busy.delete(thread);
    const next = waiting.shift();
    if (next !== undefined) {
      const handed = isWhole ? thread : openThread();
      busy.add(handed);
      next(handed);
    } else if (isWhole) idle.push(thread);
  };

  return {
    readDocument: async (given) => {
      if (given.bytes.byteLength > limits.maxBytes) return { ok: false, fault: "too_large" };
      if (waiting.length >= limits.waiting) return { ok: false, fault: "too_complex" };
      const thread = await take();
      const read = await thread.read(given);
      giveBack(thread, read !== null);
      return read ?? { ok: false, fault: "too_complex" };
    },
    close: async () => void (await Promise.all([...idle.splice(0), ...busy].map((thread) => thread.end()))),
  };
}
