import { PrismaPg } from "@prisma/adapter-pg";
import { type Prisma, PrismaClient } from "./generated/client";
import { isEmbeddedUrl } from "./socket-address";

export type Db = PrismaClient;

/** What `db.$transaction(async (transaction) => …)` hands on. */
export type Transaction = Prisma.TransactionClient;

const SECOND = 1000;

/** The embedded database serves one transaction at a time: more connections only wait for each other. */
const EMBEDDED_POOL = 5;
const SERVER_POOL = 10;

/** Opens a pool of at most `max` connections, each made when first needed. `db.$disconnect()` closes it. */
export function openDatabase(url: string, { max }: { max?: number } = {}): Db {
  const isEmbedded = isEmbeddedUrl(url);
  const adapter = new PrismaPg({
    connectionString: url,
    max: max ?? (isEmbedded ? EMBEDDED_POOL : SERVER_POOL),
    connectionTimeoutMillis: 10 * SECOND,
    // One session serves every client of the embedded database: a setting of one would be a setting of all, so it starts in UTC.
    // Elsewhere each connection asks for it: the driver sends and reads times without their zone.
    ...(isEmbedded ? {} : { statement_timeout: 30 * SECOND, lock_timeout: 10 * SECOND, options: "-c TimeZone=UTC" }),
  });
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 10 * SECOND, timeout: 10 * SECOND } });
}
