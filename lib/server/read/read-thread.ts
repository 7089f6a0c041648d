import type { Worker } from "node:worker_threads";
import type { GivenDocument, ReadDocumentFile } from "@/lib/core/intake/document";
import { openWorker } from "./open-worker";
import type { ReadLimits } from "./read-limits";
import type { ReadAnswer, ReadTask } from "./read-worker";

type Read = Awaited<ReturnType<ReadDocumentFile>>;

/** A thread that reads one document at a time. `null`: it ended in doing so, and can be used no more. */
export type ReadThread = { read: (given: GivenDocument) => Promise<Read | null>; end: () => Promise<void> };

/** Starts a thread; it keeps no process alive but while it reads. */
export function openReadThread(
  { maxMillis, startMillis }: Pick<ReadLimits, "maxMillis" | "startMillis">,
  open: () => Worker = openWorker,
): ReadThread {
  const worker = open();
  worker.unref();
  let listener: (answer: ReadAnswer | null) => void = () => {};
  let isReady = false;
  worker.on("message", (answer: ReadAnswer) => {
    isReady ||= answer === "ready";
    listener(answer);
  });
  // Out of memory comes as an error, and ends the thread; so does whatever a reader did not catch.
  worker.on("error", () => listener(null));
  worker.on("exit", () => listener(null));
  /** The next answer, or `null` when the thread ended or did not give it in time. */
  const nextAnswer = (millis: number) =>
    new Promise<ReadAnswer | null>((resolve) => {
      const timer = setTimeout(() => listener(null), millis);
      listener = (answer) => {
        clearTimeout(timer);
        listener = () => {};
        resolve(answer);
      };
    });
  const read = async (given: GivenDocument): Promise<Read | null> => {
    if (!isReady && (await nextAnswer(startMillis)) === null) return null;
    const answering = nextAnswer(maxMillis);
    worker.postMessage({ given } satisfies ReadTask);
    const answer = await answering;
    return answer === null || answer === "ready" ? null : answer.read;
  };
  return {
    read: async (given) => {
      worker.ref();
      const answer = await read(given);
      worker.unref();
      if (answer === null) await worker.terminate();
      return answer;
    },
    end: async () => void (await worker.terminate()),
  };
}
