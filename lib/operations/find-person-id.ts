import { z } from "zod";
import { done, type Result, refuse } from "@/lib/core/result";
import { findUserIdByEmail } from "@/lib/data/users";
import { EmailAddress } from "@/lib/schemas/person";
import { refuseUnlessAdmin } from "./administer";
import type { Context } from "./context";
import { parseInput } from "./parse";

const FindPersonInput = z.strictObject({ email: EmailAddress });

/** The id of the person with an address, deactivated or not. For admins. */
export async function findPersonId(
  context: Context,
  input: z.input<typeof FindPersonInput>,
): Promise<Result<{ userId: string }>> {
  const parsed = parseInput(FindPersonInput, input);
  if (!parsed.ok) return parsed;
  const refusal = refuseUnlessAdmin(context);
  if (refusal !== null) return refusal;
  const userId = await findUserIdByEmail(context.db, parsed.value.email);
  return userId === null ? refuse("not_found", "Nobody has this e-mail address.") : done({ userId });
}
