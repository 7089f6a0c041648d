import type { Actor } from "@/lib/core/review/policy";
import { findActiveActor } from "@/lib/data/actors";
import { EmailAddress } from "@/lib/schemas/person";
import type { PublicContext } from "./context";

/** The active person with this e-mail address, for the command line's `--as`; `null` when there is none. */
export async function readActor(context: Pick<PublicContext, "db">, email: string): Promise<Actor | null> {
  const address = EmailAddress.safeParse(email);
  const row = address.success ? await findActiveActor(context.db, address.data) : null;
  return row === null ? null : { kind: "user", ...row, readOnly: false };
}
