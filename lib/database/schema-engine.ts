import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";
import { forSchemaEngine } from "./migration-adapter";
import type { Migration } from "./migrations";

/** The tables and types of a database that are none of ours: none. */
const filters = { externalTables: [], externalEnums: [] };

let isLoaded = false;

/** Prisma's schema engine is published as WebAssembly too, in a version that matches the CLI: nothing is ever downloaded. */
function load(): void {
  if (isLoaded) return;
  const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm");
  const bytes = fs.readFileSync(path.join(path.dirname(entry), "schema_engine_bg.wasm"));
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(exports);
  const start = exports.__wbindgen_start;
  if (typeof start !== "function") throw new Error("Prisma's schema engine has changed its form");
  start();
  isLoaded = true;
}

type ScriptFailure = { script: string; error: unknown };

export type SchemaEngine = {
  /** Applies what `_prisma_migrations` does not have yet, in order; answers their names. */
  apply: (migrations: Migration[]) => Promise<string[]>;
  /** The SQL that turns the database as it is into `schema`; null when there is nothing to do. */
  diffTo: (schema: string) => Promise<string | null>;
};

/** The engine on one database. */
export async function openSchemaEngine(adapter: PrismaPg, schema: string): Promise<SchemaEngine> {
  load();
  const files = [{ path: "schema.prisma", content: schema }];
  const failures: ScriptFailure[] = [];
  const engine = await glue.SchemaEngine.new(
    { datamodels: [["schema.prisma", schema]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(
      forSchemaEngine(adapter, (script, error) => {
        failures.push({ script, error });
      }),
    ),
  );
  return {
    apply: async (migrations) => {
      try {
        return (await engine.applyMigrations({ migrationsList: toList(migrations), filters })).appliedMigrationNames;
      } catch (error) {
        const [failure] = failures;
        throw failure ? explain(failure, migrations) : error;
      }
    },
    diffTo: async (wanted) => {
      const { stdout, exitCode } = await engine.diff({
        from: { tag: "schemaDatasource", files, configDir: "prisma" },
        to: { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content: wanted }] },
        script: true,
        exitCode: true,
        filters,
      });
      return exitCode === 2 ? stdout : null;
    },
  };
}

function explain({ script, error }: ScriptFailure, migrations: Migration[]): Error {
  const name = migrations.find(({ sql }) => sql.trim() === script.trim())?.name ?? "";
  const reason = error instanceof Error ? error.message : String(error);
  return new Error(`Migration ${name} failed: ${reason}`, { cause: error });
}

const toList = (migrations: Migration[]) => ({
  baseDir: "prisma/migrations",
  lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
  migrationDirectories: migrations.map(({ name, sql }) => ({
    path: name,
    migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: sql } },
  })),
  shadowDbInitScript: "",
});
