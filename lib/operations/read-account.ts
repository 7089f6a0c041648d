import { done, type Result, refuse } from "@/lib/core/result";
import { findWaysIn, listAccounts } from "@/lib/data/accounts";
import { findMailDigest } from "@/lib/data/users";
import type { Context } from "./context";

/** How the actor signs in, and what they are mailed. */
export type AccountView = {
  hasPassword: boolean;
  /** Accounts at providers, oldest first. `removable`: another way to sign in would remain. */
  accounts: { id: string; issuer: string; linkedAt: string; removable: boolean }[];
  mailDigest: boolean;
};

/** The actor's own account. */
export async function readAccount({ db, actor }: Context): Promise<Result<AccountView>> {
  if (actor.kind === "system") return refuse("forbidden", "Say whose account: the system has none.");
  const [ways, accounts, mailDigest] = await Promise.all([
    findWaysIn(db, { id: actor.id }),
    listAccounts(db, actor.id),
    findMailDigest(db, actor.id),
  ]);
  const hasPassword = ways?.hasPassword ?? false;
  const removable = hasPassword || accounts.length > 1;
  return done({
    hasPassword,
    accounts: accounts.map(({ id, issuer, createdAt }) => ({
      id,
      issuer,
      linkedAt: createdAt.toISOString(),
      removable,
    })),
    mailDigest,
  });
}
