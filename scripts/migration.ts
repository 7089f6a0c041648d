import fs from "node:fs";
import path from "node:path";
import { listMigrations, MIGRATIONS_FOLDER, SCHEMA_FILE } from "@/lib/database/migrations";
import { schemaDrift } from "@/lib/database/schema-drift";

// npm run migration -- NAME        writes what schema.prisma has beyond the migrations as a new one
// npm run migration -- --initial   writes the first one anew; only until a release has shipped it

const [wish = ""] = process.argv.slice(2);
const migrations = listMigrations();
const schema = fs.readFileSync(SCHEMA_FILE, "utf8");

const write = (name: string, sql: string) => {
  const folder = path.join(MIGRATIONS_FOLDER, name);
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, "migration.sql"), sql);
  console.error(`Wrote ${folder}/migration.sql. Read it before you commit it.`);
};

if (wish !== "--initial" && !/^[a-z][a-z0-9_]*$/.test(wish)) {
  console.error("Say what the migration does: npm run migration -- add_claim_owner");
  process.exit(1);
}

const sql = await schemaDrift(wish === "--initial" ? [] : migrations, schema);
if (sql === null) console.error("The migrations already make what schema.prisma says.");
else if (wish === "--initial") write(migrations[0]?.name ?? "20261101000000_initial", sql);
else write(`${new Date().toISOString().replace(/\D/g, "").slice(0, 14)}_${wish}`, sql);
