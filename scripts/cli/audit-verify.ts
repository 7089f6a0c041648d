import { done } from "@/lib/core/result";
import { type ChainReport, verifyAudit } from "@/lib/operations/verify-audit";
import { AS_OPTION, type Command } from "./command";
import { withContext } from "./open-context";

export const auditVerify: Command = {
  name: "audit verify",
  summary: "Re-compute the history's hash chains; names the first link that does not hold",
  arguments: [],
  options: AS_OPTION,
  examples: ["stet audit verify", "stet audit verify --json | jq '.chains[] | select(.ok | not)'"],
  async run({ text, env }) {
    const verified = await withContext(env, text("as"), (context) => verifyAudit(context, {}));
    if (!verified.ok) return verified;
    const { ok, chains } = verified.value;
    return done({ value: verified.value, text: chains.map(toRow).join(""), failed: !ok });
  },
};

function toRow({ chain, events, erased, broken }: ChainReport): string {
  const found = broken === null ? "ok" : `broken at ${broken.seq}: ${broken.reason}`;
  return `${chain}\t${events} ${events === 1 ? "event" : "events"}${erased === 0 ? "" : `, ${erased} erased`}\t${found}\n`;
}
