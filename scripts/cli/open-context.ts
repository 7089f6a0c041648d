import { randomBytes } from "node:crypto";
import { createId } from "@paralleldrive/cuid2";
import { type Result, refuse } from "@/lib/core/result";
import type { Actor } from "@/lib/core/review/policy";
import { withDatabase } from "@/lib/database/attach-database";
import type { Db } from "@/lib/database/client";
import { readDocument } from "@/lib/formats/read/read-document";
import type { Context } from "@/lib/operations/context";
import { ensureDefaultDesk } from "@/lib/operations/ensure-installation";
import { readActor } from "@/lib/operations/read-actor";
import type { Env } from "@/lib/server/env";
import { openFetcher } from "@/lib/server/fetch/open-fetcher";
import { mailIn } from "@/lib/server/mail";

/** Runs `work` on the database, as the person with the address `as` or, without one, as the system. */
export async function withContext<T>(
  env: Env,
  as: string | undefined,
  work: (context: Context) => Promise<Result<T>>,
): Promise<Result<T>> {
  return withDatabase(env, async (db) => {
    const context = systemContext(env, db);
    await ensureDefaultDesk(context);
    if (as === undefined) return work(context);
    const actor = await findPerson(context, as);
    return actor.ok ? work({ ...context, actor: actor.value }) : actor;
  });
}

/** What operations are given when nobody acts but the system. */
export const systemContext = (env: Env, db: Db): Context => ({
  db,
  actor: { kind: "system" },
  now: new Date(),
  ids: createId,
  secret: () => randomBytes(32).toString("base64url"),
  publicUrl: env.publicUrl,
  fetchPage: openFetcher({ publicUrl: env.publicUrl, allowed: new Set(env.fetchHosts) }).fetchPage,
  readDocument,
  ...mailIn(env),
});

async function findPerson(context: Context, email: string): Promise<Result<Actor>> {
  const actor = await readActor(context, email);
  if (actor !== null) return { ok: true, value: actor };
  return refuse("not_found", `Nobody with the e-mail address ${email} works here. stet user add adds people.`);
}
