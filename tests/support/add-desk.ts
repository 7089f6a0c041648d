import { withDatabase } from "@/lib/database/attach-database";
import { serverEnv } from "@/lib/server/env";

// A command as `stet` runs them: adds the desk named by its argument.

const [slug = ""] = process.argv.slice(2);
await withDatabase(serverEnv(), async (db) => {
  await db.desk.create({ data: { id: slug, slug, name: slug, createdAt: new Date(0) } });
});
process.disconnect?.();
