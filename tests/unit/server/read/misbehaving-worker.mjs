import { parentPort, threadId } from "node:worker_threads";

// A reading thread that does what a hostile document would make a reader do.
const MISDEEDS = {
  loop: () => {
    for (;;);
  },
  fill: () => {
    const kept = [];
    for (;;) kept.push({ kept: [kept.length] });
  },
  throw: () => {
    throw new Error("thrown");
  },
  exit: () => process.exit(1),
  reject: () => void Promise.reject(new Error("rejected")),
  who: () => answer(`thread ${threadId} knows ${process.env.STET_SECRET ?? "nothing"}`),
  good: () => answer("good"),
};

const answer = (text) => parentPort.postMessage({ read: { ok: true, document: { article: { text } } } });

parentPort.on("message", ({ given }) => MISDEEDS[new TextDecoder().decode(given.bytes)]());
parentPort.postMessage("ready");
