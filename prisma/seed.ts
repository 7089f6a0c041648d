import { withDatabase } from "@/lib/database/attach-database";
import { contextFor } from "@/lib/server/context";
import { serverEnv } from "@/lib/server/env";
import { seedSample } from "./sample/seed-sample";

// `npm run seed`: fills the installation with the sample desk, whether the server runs or not.

const env = serverEnv();
const seeded = await withDatabase(env, (db) => seedSample(contextFor({ kind: "system" }, db)));
if (seeded.ok) {
  console.error("The sample desk is there. Sign in as an admin to see it:");
  for (const id of seeded.value.articleIds) console.log(`${env.publicUrl}/articles/${id}`);
} else {
  console.error(seeded.message);
  process.exitCode = 1;
}
