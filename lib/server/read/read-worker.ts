import { parentPort } from "node:worker_threads";
import type { GivenDocument } from "@/lib/core/intake/document";
import { readDocument } from "@/lib/formats/read/read-document";

/** What the pool sends, and what it hears: `ready` once, then one answer for each document. */
export type ReadTask = { given: GivenDocument };
export type ReadAnswer = "ready" | { read: Awaited<ReturnType<typeof readDocument>> };

parentPort?.on("message", async ({ given }: ReadTask) => {
  const read = await readDocument(given);
  parentPort?.postMessage({ read } satisfies ReadAnswer);
});
parentPort?.postMessage("ready" satisfies ReadAnswer);
