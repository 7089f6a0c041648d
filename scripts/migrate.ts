import { attachDatabase } from "@/lib/database/attach-database";
import { connectionString } from "@/lib/database/connection-string";
import { migrate } from "@/lib/database/migrate";
import { serverEnv } from "@/lib/server/env";

// npm run migrate: brings the database up to this release without starting the app; a deployment runs it once before its instances.

process.once("uncaughtException", (error) => {
  console.error(error.message);
  process.exit(1);
});

const env = serverEnv();
if (env.databaseUrl === null) {
  // Opening the data folder migrates it.
  const { close } = await attachDatabase(env);
  await close();
} else await migrate(connectionString(env));
console.error("The database is up to date.");
