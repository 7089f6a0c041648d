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

/** Who tries to sign in. The account is a name that was typed: it is counted alike whether it exists or not. */
export type Attempt = { email: string; address: string | null };

/** Counts an attempt before it is made, so that attempts side by side are all counted. Seconds to wait when it may not be made, else `null`. */
export async function countAttempt(db: Db, attempt: Attempt): Promise<number | null> {
  const { account, address, everybody } = limiters(db);
  const waits = [
    await consume(account, accountKey(attempt)),
    await (attempt.address === null ? consume(everybody, "all") : consume(address, attempt.address)),
  ].filter((wait) => wait !== null);
  return waits.length === 0 ? null : Math.max(...waits);
}

/** A sign-in that worked: the account starts afresh; the address gets its one attempt back (else owning one account would buy unlimited tries at others). */
export async function forgiveAttempt(db: Db, attempt: Attempt): Promise<void> {
  const { account, address, everybody } = limiters(db);
  await account.delete(accountKey(attempt));
  await (attempt.address === null ? everybody.reward("all") : address.reward(attempt.address));
}

/** What strangers type as an address is not kept: only its hash is. */
const accountKey = ({ email }: Attempt) => hashSecret(email);

async function consume(limiter: RateLimiterPrisma, key: string): Promise<number | null> {
  try {
    await limiter.consume(key);
    return null;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw refusal;
  }
}
