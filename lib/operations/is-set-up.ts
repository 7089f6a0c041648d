import { hasActiveAdmin } from "@/lib/data/users";
import type { PublicContext } from "./context";

/** Whether anybody administers the installation yet; until then only the set-up link leads anywhere. */
export function isSetUp({ db }: Pick<PublicContext, "db">): Promise<boolean> {
  return hasActiveAdmin(db);
}
