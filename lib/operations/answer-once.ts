import { done, type Problem, type Result, refuse } from "@/lib/core/result";
import { claimKey, type EarlierUse, keepAnswer, releaseKey } from "@/lib/data/idempotency";
import type { Context } from "./context";

const KEPT_FOR_MS = 24 * 60 * 60 * 1000;

/** No request works for longer: its transactions are ended by the database long before. */
const WORKS_AT_MOST_MS = 60_000;

/** An answer as it went out: `body` is its text, byte for byte. */
type Answer = { status: number; body: string };

/**
 * Runs `work` for the first request with this key and gives its answer to every later one of the same person, for 24 hours.
 * Only answers that worked are kept: a refused request changed nothing, and the key is free for another try. When `work`
 * throws, nobody can say whether it took effect, so that the key stays taken.
 * Errors: those of `work`, `idempotency_mismatch`, `idempotency_running`, `idempotency_interrupted`.
 */
export async function answerOnce(
  context: Context,
  request: { userId: string; key: string; requestHash: string },
  work: () => Promise<Result<Answer>>,
): Promise<Result<Answer & { replayed: boolean }>> {
  const { db, now } = context;
  const earlier = await claimKey(db, request, now, new Date(now.getTime() - KEPT_FOR_MS));
  if (earlier !== null) return replay(earlier, request.requestHash, now);
  const answer = await work();
  if (!answer.ok) {
    await releaseKey(db, request);
    return answer;
  }
  await keepAnswer(db, request, answer.value);
  return done({ ...answer.value, replayed: false });
}

function replay(earlier: EarlierUse, requestHash: string, now: Date): Result<Answer & { replayed: boolean }> {
  if (earlier.requestHash !== requestHash) return MISMATCH;
  const { status, body } = earlier;
  if (status !== null && body !== null) return done({ status, body, replayed: true });
  return now.getTime() - earlier.createdAt.getTime() < WORKS_AT_MOST_MS ? RUNNING : INTERRUPTED;
}

const MISMATCH: Problem = refuse(
  "idempotency_mismatch",
  "This Idempotency-Key was used for another request. Make a new key for each thing you want done.",
);
const RUNNING: Problem = refuse(
  "idempotency_running",
  "The first request with this Idempotency-Key is still at work. Ask again in a second for its answer.",
);
const INTERRUPTED: Problem = refuse(
  "idempotency_interrupted",
  "The first request with this Idempotency-Key ended without an answer. Look whether it took effect; if not, send it again with a new key.",
);
