import type { Actor } from "@/lib/core/review/policy";
import { findActiveActor } from "@/lib/data/actors";
import type { PublicContext } from "./context";

/** The active person with this e-mail address, for the command line's `--as`; `null` when there is none. */
export async function readActor(context: Pick<PublicContext, "db">, email: string): Promise<Actor | null> {
  const row = await findActiveActor(context.db, email.trim().toLowerCase());
  return row === null ? null : { kind: "user", ...row, readOnly: false };
}
