import { randomBytes } from "node:crypto";
import { createId } from "@paralleldrive/cuid2";
import type { Result } from "@/lib/core/result";
import type { Actor } from "@/lib/core/review/policy";
import type { Db } from "@/lib/database/client";
import { addPerson } from "@/lib/operations/add-person";
import type { Context } from "@/lib/operations/context";
import { ensureInstallation } from "@/lib/operations/ensure-installation";
import { readActor } from "@/lib/operations/read-actor";
import { setUp } from "@/lib/operations/set-up";
import type { PersonRole } from "@/lib/schemas/person";

export const NOW = new Date("2026-03-01T09:00:00.000Z");
export const PASSWORD = "correct horse battery";

/** A context of `actor` at `now`. */
export function contextOf(db: Db, actor: Actor = { kind: "system" }, now: Date = NOW): Context {
  return {
    db,
    actor,
    now,
    ids: createId,
    secret: () => randomBytes(32).toString("base64url"),
    publicUrl: "http://127.0.0.1:3000",
  };
}

/** As somebody who is not signed in and whose address is not known. */
export const strangerOf = (db: Db, now: Date = NOW) => ({ ...contextOf(db, { kind: "system" }, now), address: null });

/** The value of a result that must be one. */
export function valueIn<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.code}: ${result.message} ${JSON.stringify(result.errors ?? [])}`);
  return result.value;
}

/** The code of a refusal, or `ok`. */
export const codeOf = (result: Result<unknown>): string => (result.ok ? "ok" : result.code);

/** Everything of a refusal that a stranger can see. */
export const wordsOf = (result: Result<unknown>) => (result.ok ? "ok" : JSON.stringify(result));

export async function actorNamed(db: Db, email: string): Promise<Extract<Actor, { kind: "user" }>> {
  const actor = await readActor({ db }, email);
  if (actor?.kind !== "user") throw new Error(`nobody is called ${email}`);
  return actor;
}

/** A desk with its first admin, ana@example.org. */
export async function openNewsroom(db: Db) {
  const { setupToken } = valueIn(await ensureInstallation(contextOf(db)));
  if (setupToken === null) throw new Error("there is an admin already");
  valueIn(await setUp(contextOf(db), { token: setupToken, name: "Ana", email: "ana@example.org", password: PASSWORD }));
  return actorNamed(db, "ana@example.org");
}

/** A colleague with the usual password. */
export async function hire(db: Db, email: string, role: PersonRole) {
  valueIn(await addPerson(contextOf(db), { name: email.split("@")[0] ?? email, email, role, password: PASSWORD }));
  return actorNamed(db, email);
}

/** Types of the installation's events, in order. */
export async function eventTypes(db: Db): Promise<string[]> {
  const events = await db.event.findMany({
    where: { chain: "installation" },
    orderBy: { seq: "asc" },
    select: { type: true },
  });
  return events.map(({ type }) => type);
}
