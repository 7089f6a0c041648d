import type { z } from "zod";
import { done, type Result } from "@/lib/core/result";
import { setName } from "@/lib/data/users";
import { ChangeNameInput } from "@/lib/schemas/person";
import type { Context } from "./context";
import { recordInstallationEvent } from "./installation-event";
import { ownAccount } from "./own-account";
import { parseInput } from "./parse";

/** Changes the name that colleagues and reports show for the actor. */
export async function changeName(
  context: Context,
  input: z.input<typeof ChangeNameInput>,
): Promise<Result<{ name: string }>> {
  const parsed = parseInput(ChangeNameInput, input);
  if (!parsed.ok) return parsed;
  const person = ownAccount(context);
  if (!person.ok) return person;
  const { id, name: before } = person.value;
  const { name } = parsed.value;
  if (name === before) return done({ name });
  return context.db.$transaction(async (tx) => {
    await setName(tx, id, name);
    await recordInstallationEvent(tx, context, id, {
      type: "person.name_changed",
      subjectId: id,
      payload: { from: before, to: name },
    });
    return done({ name });
  });
}
