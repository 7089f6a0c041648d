import { done, type Result, refuse } from "@/lib/core/result";
import { listApiTokens } from "@/lib/data/tokens";
import type { TokenList } from "@/lib/schemas/token";
import type { Context } from "./context";
import { tokenView } from "./token-view";

/** The actor's own tokens, newest first; revoked ones are gone from it. At most `LIMITS.tokensPerPerson`, so one page. */
export async function listTokens({ db, actor, now }: Context): Promise<Result<TokenList>> {
  if (actor.kind === "system") return refuse("forbidden", "Say whose tokens: the system has none.");
  const rows = await listApiTokens(db, actor.id);
  return done({ items: rows.map((row) => tokenView(row, now)) });
}
