import type { PrismaPg } from "@prisma/adapter-pg";
import {
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
} from "@prisma/driver-adapter-utils";
import type pg from "pg";

/** PostgreSQL's internal one-byte type, which the engine reads from the catalogues and the adapter refuses. */
const CHAR = 18;

/**
 * Prisma's PostgreSQL adapter, made fit for its schema engine. As it comes it cuts scripts at every semicolon, those within a
 * function's body included, and cannot read the catalogue's columns of type "char". `onScriptError` hears PostgreSQL's own words
 * about a script, of which the engine passes on little.
 */
export function forSchemaEngine(
  factory: PrismaPg,
  onScriptError: (script: string, error: unknown) => void,
): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => {
      const adapter = await factory.connect();
      return mend(adapter, adapter.underlyingDriver(), onScriptError);
    },
    connectToShadowDb: () => factory.connectToShadowDb(),
  };
}

const mend = (
  adapter: SqlDriverAdapter,
  pool: pg.Pool,
  onScriptError: (script: string, error: unknown) => void,
): SqlDriverAdapter => ({
  provider: adapter.provider,
  adapterName: adapter.adapterName,
  executeRaw: (query) => adapter.executeRaw(query),
  startTransaction: (level) => adapter.startTransaction(level),
  getConnectionInfo: adapter.getConnectionInfo?.bind(adapter),
  dispose: () => adapter.dispose(),
  executeScript: async (script) => {
    try {
      // Without arguments a query goes as PostgreSQL's simple one, which takes a whole script.
      await adapter.executeRaw({ sql: script, args: [], argTypes: [] });
    } catch (error) {
      onScriptError(script, error);
      throw error;
    }
  },
  queryRaw: async (query) => {
    try {
      return await adapter.queryRaw(query);
    } catch (error) {
      if (!(error instanceof DriverAdapterError) || error.cause.kind !== "UnsupportedNativeDataType") throw error;
      return adapter.queryRaw({ ...query, sql: await withoutChar(query, pool) });
    }
  },
});

/** The same query with its "char" columns as text. */
async function withoutChar({ sql, args }: SqlQuery, pool: pg.Pool): Promise<string> {
  const { fields } = await pool.query({ text: sql, values: [...args] });
  const aliases = fields.map((_, index) => `c${index}`);
  const columns = fields.map(({ name, dataTypeID }, index) => {
    const cast = dataTypeID === CHAR ? "::text" : "";
    return `c${index}${cast} AS "${name.replaceAll('"', '""')}"`;
  });
  return `SELECT ${columns.join(", ")} FROM (${sql.trim().replace(/;$/, "")}) AS catalogue(${aliases.join(", ")})`;
}
