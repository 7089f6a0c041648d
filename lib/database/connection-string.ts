import type { DatabasePlace } from "./data-folder";
import { embeddedUrl, findAddress } from "./socket-address";

/**
 * How to reach the database: `DATABASE_URL`, else the embedded one of the data folder.
 * @throws when the embedded one is served in a place that only its first start decides, and it has not had one.
 */
export function connectionString({ databaseUrl, dataDir }: DatabasePlace): string {
  if (databaseUrl !== null) return databaseUrl;
  const address = findAddress(dataDir);
  if (address === null) throw new Error(`The database in ${dataDir} has not been started yet; run npm start.`);
  return embeddedUrl(address);
}
