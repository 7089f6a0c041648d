import type { Actor } from "@/lib/core/review/policy";
import type { Db } from "@/lib/database/client";

/** What every operation is given: the database, who acts, the time, ids, and what the installation is. Nothing else reaches in. */
export type Context = {
  db: Db;
  actor: Actor;
  /** The moment of the request. */
  now: Date;
  /** A new opaque, unguessable id (cuid2) at each call. */
  ids: () => string;
  /** Random bytes as base64url, for secrets that are shown once. */
  secret: () => string;
  /** The installation's public address, without a trailing slash. */
  publicUrl: string;
};

/** A context whose actor may be nobody: signing in, set-up, following an invitation. */
export type PublicContext = Omit<Context, "actor">;
