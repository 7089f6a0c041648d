import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";

/** Old generation: room for the tree of ten megabytes of markup, and no more. */
const HEAP_MB = 512;
const YOUNG_MB = 64;
const STACK_MB = 4;

/** Said as text: a bundler would follow a file's name into the thread's code, and that runs from its source. */
const START = 'import(require("node:worker_threads").workerData)';

/**
 * A thread that reads documents, from its source: the app always runs from its own folder, with `tsx` installed. It gets none of
 * the environment's secrets, and no more memory than this; a document that needs more ends the thread, not the process.
 */
export function openWorker(entry = "lib/server/read/start-worker.mjs"): Worker {
  return new Worker(START, {
    eval: true,
    workerData: pathToFileURL(entry).href,
    execArgv: [],
    env: { NODE_ENV: process.env.NODE_ENV, TMPDIR: process.env.TMPDIR },
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: YOUNG_MB, stackSizeMb: STACK_MB },
  });
}
