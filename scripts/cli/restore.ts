import fs from "node:fs";
import path from "node:path";
import { done, refuse } from "@/lib/core/result";
import { withDatabase } from "@/lib/database/attach-database";
import { migrate } from "@/lib/database/migrate";
import { verifyAudit } from "@/lib/operations/verify-audit";
import { restoreBackup } from "@/lib/server/backup/restore-backup";
import type { Command } from "./command";
import { systemContext } from "./open-context";

export const restore: Command = {
  name: "restore",
  summary: "Put a backup into an empty installation, all of it or nothing",
  arguments: [{ name: "FILE", about: "what stet backup wrote" }],
  options: {},
  examples: ["stet restore desk.zip", "STET_DATA_DIR=/tmp/try stet restore desk.zip"],
  async run({ arguments: [given = ""], env }) {
    const file = path.resolve(given);
    if (!fs.statSync(file, { throwIfNoEntry: false })?.isFile())
      return refuse("not_found", `There is no file ${file}.`);
    if (env.databaseUrl !== null) await migrate(env.databaseUrl);
    return withDatabase(env, async (db, url) => {
      const restored = await restoreBackup(url, file);
      if (!restored.ok) return restored;
      const { createdAt, rows, captures } = restored.value;
      const audit = await verifyAudit(systemContext(env, db), {});
      if (!audit.ok) return audit;
      const history = audit.value.ok ? "the history verifies" : "but the history does not verify: stet audit verify";
      return done({
        value: { ...restored.value, historyVerifies: audit.value.ok },
        text: `${rows.toLocaleString("en")} rows and ${captures.toLocaleString("en")} captures of ${createdAt}; ${history}\n`,
        note: "Everybody signs in with the password they had. API keys and invitations are made anew.",
        failed: !audit.value.ok,
      });
    });
  },
};
