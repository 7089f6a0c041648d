import { done } from "@/lib/core/result";
import { createToken } from "@/lib/operations/create-token";
import type { Command } from "./command";
import { withContext } from "./open-context";
import { wholeNumber } from "./parse-call";

export const tokenCreate: Command = {
  name: "token create",
  summary: "Make a key for the API; prints it, this once",
  arguments: [],
  options: {
    email: { value: "E-MAIL", about: "whom it speaks for", required: true },
    name: { value: "NAME", about: "what its owner knows it by", required: true },
    "read-only": { about: "it may change nothing" },
    days: { value: "N", about: "how long it works; 90 if not said" },
  },
  examples: ["TOKEN=$(stet token create --email ana@example.org --name laptop --days 30)"],
  async run({ text, flag, env }) {
    const days = wholeNumber("days", text("days"));
    const input = { name: text("name") ?? "", readOnly: flag("read-only"), ...(days === undefined ? {} : { days }) };
    const made = await withContext(env, text("email"), (context) => createToken(context, input));
    if (!made.ok) return made;
    const { secret, token } = made.value;
    const until = token.expiresAt.slice(0, 10);
    return done({
      value: made.value,
      text: `${secret}\n`,
      note: `It works until ${until}, is not shown again, and can be revoked on the account page.`,
    });
  },
};
