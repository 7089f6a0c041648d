import { PrismaPg } from "@prisma/adapter-pg";
import { migrate } from "./migrate";
import type { Migration } from "./migrations";
import { openSchemaEngine } from "./schema-engine";
import { startThrowaway } from "./throwaway-postgres";

/** The SQL that turns what `migrations` make, replayed on an empty database, into `schema`; null when they already agree. */
export async function schemaDrift(migrations: Migration[], schema: string): Promise<string | null> {
  const postgres = await startThrowaway();
  try {
    await migrate(postgres.url, migrations);
    const engine = await openSchemaEngine(new PrismaPg({ connectionString: postgres.url, max: 1 }), schema);
    return await engine.diffTo(schema);
  } finally {
    await postgres.stop();
  }
}
