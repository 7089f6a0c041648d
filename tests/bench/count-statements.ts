import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import type { Db } from "@/lib/database/client";
import { PrismaClient } from "@/lib/database/generated/client";

export type CountingDatabase = {
  db: Db;
  /** The SQL statements sent while `work` ran, in order. */
  statementsOf: (work: () => Promise<unknown>) => Promise<string[]>;
  close: () => Promise<void>;
};

/** A client whose driver notes every statement that it sends, whoever wrote it. */
export function openCounting(url: string): CountingDatabase {
  const sent: string[] = [];
  const pool = new pg.Pool({ connectionString: url, max: 5, options: "-c TimeZone=UTC" });
  pool.on("connect", (client) => {
    const query = client.query.bind(client);
    const counting = (...args: unknown[]) => {
      sent.push(textOf(args[0]));
      return Reflect.apply(query, client, args);
    };
    Object.assign(client, { query: counting });
  });
  const db = new PrismaClient({ adapter: new PrismaPg(pool) });
  return {
    db,
    statementsOf: async (work) => {
      sent.length = 0;
      await work();
      return [...sent];
    },
    close: async () => {
      await db.$disconnect();
      await pool.end();
    },
  };
}

/** The driver takes a statement as text or as an object with its text. */
function textOf(statement: unknown): string {
  if (typeof statement === "object" && statement !== null && "text" in statement) return String(statement.text);
  return String(statement);
}
