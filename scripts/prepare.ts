import { openDatabase } from "@/lib/database/client";
import { connectionString } from "@/lib/database/connection-string";
import { migrate } from "@/lib/database/migrate";
import { isMigrated } from "@/lib/database/migrations";
import { ensureInstallation } from "@/lib/operations/ensure-installation";
import { publicContext } from "@/lib/server/context";
import { serverEnv } from "@/lib/server/env";

// Brings the database up to this release and makes a new installation usable. Prints one line of JSON:
// { applied: names of migrations, setUpLink: string | null }.

// A failure is one line, which npm start passes on.
process.once("uncaughtException", (error) => {
  const [, reason] = /Message: `(.+)`/s.exec(error.message) ?? [];
  console.error(`The database cannot be used: ${(reason ?? error.message).trim().split("\n").at(-1)}`);
  process.exit(1);
});

const env = serverEnv();
const url = connectionString(env);
const db = openDatabase(url, { max: 2 });
const applied = (await isMigrated(db)) ? [] : await migrate(url);
const prepared = await ensureInstallation(publicContext(db));
await db.$disconnect();
if (!prepared.ok) throw new Error(prepared.message);
const { setupToken } = prepared.value;
console.log(JSON.stringify({ applied, setUpLink: setupToken && `${env.publicUrl}/setup/${setupToken}` }));
