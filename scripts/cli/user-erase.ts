import { done } from "@/lib/core/result";
import { erasePerson } from "@/lib/operations/erase-person";
import { findPersonId } from "@/lib/operations/find-person-id";
import { AS_OPTION, type Command } from "./command";
import { UsageError } from "./exit-code";
import { withContext } from "./open-context";

export const userErase: Command = {
  name: "user erase",
  summary: "Erase the name and address of somebody who left; what they wrote stays, under another name",
  arguments: [],
  options: {
    email: { value: "E", about: "their e-mail address", required: true },
    yes: { about: "yes, for good: without this nothing is done" },
    ...AS_OPTION,
  },
  examples: ["stet user erase --email ben@example.org --yes"],
  async run({ text, flag, env }) {
    if (!flag("yes")) throw new UsageError("This cannot be undone. Add --yes.");
    const erased = await withContext(env, text("as"), async (context) => {
      const found = await findPersonId(context, { email: text("email") ?? "" });
      return found.ok ? erasePerson(context, { userId: found.value.userId }) : found;
    });
    if (!erased.ok) return erased;
    const { id } = erased.value;
    return done({ value: { id }, text: `${id}\n`, note: "Their name and address are erased." });
  },
};
