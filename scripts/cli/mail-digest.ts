import { done } from "@/lib/core/result";
import { mailDigest as sendDigest } from "@/lib/operations/mail-digest";
import { AS_OPTION, type Command } from "./command";
import { withContext } from "./open-context";

export const mailDigest: Command = {
  name: "mail digest",
  summary: "Mail people what they have not read, now; the running server does so by itself",
  arguments: [],
  options: AS_OPTION,
  examples: ["stet mail digest"],
  async run({ text, env }) {
    const mailed = await withContext(env, text("as"), sendDigest);
    if (!mailed.ok) return mailed;
    const { sent, failed } = mailed.value;
    const inWords = `${sent} ${sent === 1 ? "mail" : "mails"} sent${failed === 0 ? "" : `, ${failed} not taken by the mail server`}\n`;
    return done({ value: mailed.value, text: inWords, failed: failed > 0 });
  },
};
