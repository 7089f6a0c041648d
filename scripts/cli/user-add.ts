import { done } from "@/lib/core/result";
import { addPerson } from "@/lib/operations/add-person";
import type { InviteMailed } from "@/lib/operations/mail-invite";
import { AddPersonInput, PERSON_ROLES } from "@/lib/schemas/person";
import { AS_OPTION, type Command } from "./command";
import { UsageError } from "./exit-code";
import { withContext } from "./open-context";
import { readInput } from "./read-input";

export const userAdd: Command = {
  name: "user add",
  summary: "Add a person; prints the link with which they choose a password",
  arguments: [],
  options: {
    email: { value: "E-MAIL", about: "what they sign in with", required: true },
    name: { value: "NAME", about: "what others see", required: true },
    role: { value: "ROLE", about: PERSON_ROLES.join(", "), required: true },
    desk: { value: "SLUG", about: "the desk they work on; the default one if not said" },
    "password-stdin": { about: "read a password from standard input; prints the person's id instead of a link" },
    ...AS_OPTION,
  },
  examples: [
    'stet user add --email ana@example.org --name "Ana Reis" --role editor',
    "stet user add --email ben@example.org --name Ben --role admin --password-stdin < password.txt",
  ],
  async run({ text, flag, terminal, env }) {
    const role = AddPersonInput.shape.role.safeParse(text("role"));
    if (!role.success) throw new UsageError(`--role is one of ${PERSON_ROLES.join(", ")}.`);
    const read = flag("password-stdin") ? await readInput("-", terminal.stdin) : done(undefined);
    if (!read.ok) return read;
    const password = read.value === undefined ? {} : { password: firstLine(read.value) };
    const slug = text("desk");
    const desk = slug === undefined ? {} : { deskSlug: slug };
    const person = { email: text("email") ?? "", name: text("name") ?? "", role: role.data, ...desk, ...password };
    const added = await withContext(env, text("as"), (context) => addPerson(context, person));
    if (!added.ok) return added;
    const { inviteUrl, mailed } = added.value;
    return done({
      value: added.value,
      text: `${inviteUrl ?? added.value.person.id}\n`,
      ...(inviteUrl === null ? {} : { note: NOTES[mailed] }),
    });
  },
};

const NOTES = {
  sent: "This link was mailed to them: it works once, within a week.",
  failed: "The mail server did not take the mail. Give this link to them: it works once, within a week.",
  none: "Give this link to them: it works once, within a week.",
} satisfies Record<InviteMailed, string>;

/** The password as typed; the line end that a shell or an editor adds is not part of it. */
const firstLine = (bytes: Uint8Array) => new TextDecoder().decode(bytes).split(/\r?\n/, 1)[0] ?? "";
