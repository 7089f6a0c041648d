import { randomBytes } from "node:crypto";
import { createId } from "@paralleldrive/cuid2";
import type { Actor } from "@/lib/core/review/policy";
import { type Db, openDatabase } from "@/lib/database/client";
import { connectionString } from "@/lib/database/connection-string";
import type { Context, PublicContext } from "@/lib/operations/context";
import { serverEnv } from "./env";
import { callArchive, fetchPage, readDocument } from "./intake";
import { mailIn } from "./mail";
import { sealingWith } from "./sealing";

// Next reloads modules while developing; the client must survive that or every edit leaks a pool.
const holder = globalThis as typeof globalThis & { stetDatabase?: Db };

/** The process's one database client. */
export function getDb(): Db {
  holder.stetDatabase ??= openDatabase(connectionString(serverEnv()));
  return holder.stetDatabase;
}

/** What an operation gets when nobody is signed in; commands pass the client they opened. */
export function publicContext(db: Db = getDb()): PublicContext {
  return {
    db,
    now: new Date(),
    ids: createId,
    secret: () => randomBytes(32).toString("base64url"),
    publicUrl: serverEnv().publicUrl,
    fetchPage,
    readDocument,
    callArchive,
    ...mailIn(serverEnv()),
    sealing: sealingWith(serverEnv().secret),
  };
}

/** What an operation gets when `actor` asks. */
export function contextFor(actor: Actor, db: Db = getDb()): Context {
  return { ...publicContext(db), actor };
}
