import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import type { Db } from "@/lib/database/client";
import { hashSecret } from "./secret-hash";

/** Per account: enough for a person who tries the passwords they remember. Per address: an office behind one. */
const ACCOUNT = { points: 10, duration: 15 * 60 };
const ADDRESS = { points: 100, duration: 15 * 60 };
/** Where the client's address is not known, all sign-ins share one bucket: a newsroom's morning fits, a dictionary does not. */
const EVERYBODY = { points: 500, duration: 15 * 60 };

type Limiters = { account: RateLimiterPrisma; address: RateLimiterPrisma; everybody: RateLimiterPrisma };

// One set per client: each clears expired rows on a timer (unref'd) of its own.
const limitersOf = new WeakMap<Db, Limiters>();

function limiters(db: Db): Limiters {
  let found = limitersOf.get(db);
  if (found === undefined) {
    const make = (keyPrefix: string, limit: { points: number; duration: number }) =>
      new RateLimiterPrisma({
        storeClient: db,
        tableName: "rateLimit",
        keyPrefix,
        ...limit,
        clearExpiredByTimeout: true,
      });
    found = {
      account: make("account", ACCOUNT),
      address: make("address", ADDRESS),
      everybody: make("everybody", EVERYBODY),
    };
    limitersOf.set(db, found);
  }
  return found;
}

/**
 * Who guesses at a password. `email` is what was typed: it is counted alike whether there is such an account or not.
 * `address`: where from, `null` where that is not known; absent for somebody who is signed in and so only counts for their own account.
 */
export type Attempt = { email: string; address?: string | null };

/** Counts an attempt before it is made, so that attempts side by side are all counted. Seconds to wait when it may not be made, else `null`. */
export async function countAttempt(db: Db, attempt: Attempt): Promise<number | null> {
  const waits = await Promise.all(bucketsOf(db, attempt).map(({ limiter, key }) => consume(limiter, key)));
  const seconds = Math.max(0, ...waits.filter((wait) => wait !== null));
  return seconds === 0 ? null : seconds;
}

/** An attempt that was right: the account starts afresh; the address gets its one attempt back (else owning one account would buy unlimited tries at others). */
export async function forgiveAttempt(db: Db, attempt: Attempt): Promise<void> {
  const [account, from] = bucketsOf(db, attempt);
  await account.limiter.delete(account.key);
  await from?.limiter.reward(from.key);
}

type Bucket = { limiter: RateLimiterPrisma; key: string };

/** What strangers type as an e-mail address is not kept: only its hash is. */
function bucketsOf(db: Db, { email, address: from }: Attempt): [account: Bucket, ...from: Bucket[]] {
  const { account, address, everybody } = limiters(db);
  const own: Bucket = { limiter: account, key: hashSecret(email) };
  if (from === undefined) return [own];
  return [own, from === null ? { limiter: everybody, key: "all" } : { limiter: address, key: from }];
}

async function consume(limiter: RateLimiterPrisma, key: string): Promise<number | null> {
  try {
    await limiter.consume(key);
    return null;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw refusal;
  }
}
