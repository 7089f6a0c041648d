import type { z } from "zod";
import { done, type Result } from "@/lib/core/result";
import { findMailDigest, setMailDigest } from "@/lib/data/users";
import { ChangeMailDigestInput } from "@/lib/schemas/person";
import type { Context } from "./context";
import { recordInstallationEvent } from "./installation-event";
import { ownAccount } from "./own-account";
import { parseInput } from "./parse";

/** Says whether the actor wants unread notifications by mail. */
export async function changeMailDigest(
  context: Context,
  input: z.input<typeof ChangeMailDigestInput>,
): Promise<Result<{ mailDigest: boolean }>> {
  const parsed = parseInput(ChangeMailDigestInput, input);
  if (!parsed.ok) return parsed;
  const person = ownAccount(context);
  if (!person.ok) return person;
  const { id } = person.value;
  const { mailDigest } = parsed.value;
  return context.db.$transaction(async (tx) => {
    if ((await findMailDigest(tx, id)) === mailDigest) return done({ mailDigest });
    await setMailDigest(tx, id, mailDigest);
    await recordInstallationEvent(tx, context, id, {
      type: "person.mail_digest_changed",
      subjectId: id,
      payload: { mailDigest },
    });
    return done({ mailDigest });
  });
}
