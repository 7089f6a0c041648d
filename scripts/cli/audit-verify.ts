import { done } from "@/lib/core/result";
import { type ChainReport, type HashPlace, verifyAudit } from "@/lib/operations/verify-audit";
import { AS_OPTION, type Command } from "./command";
import { withContext } from "./open-context";

export const auditVerify: Command = {
  name: "audit verify",
  summary: "Re-compute the history's hash chains; names the first link that does not hold",
  arguments: [],
  options: {
    hash: { value: "H", about: "also say whether this hash, from a report, is in the history, and where" },
    ...AS_OPTION,
  },
  examples: [
    "stet audit verify",
    "stet audit verify --hash 9f86d081…",
    "stet audit verify --json | jq '.chains[] | select(.ok | not)'",
  ],
  async run({ text, env }) {
    const hash = text("hash");
    const input = hash === undefined ? {} : { hash };
    const verified = await withContext(env, text("as"), (context) => verifyAudit(context, input));
    if (!verified.ok) return verified;
    const { ok, chains, hash: place } = verified.value;
    const rows = chains.map(toRow).join("");
    return done({
      value: verified.value,
      text: hash === undefined ? rows : rows + toHashRow(hash, place),
      failed: !ok,
    });
  },
};

function toHashRow(hash: string, place: HashPlace | null | undefined): string {
  if (!place) return `${hash}\tin no chain\n`;
  return `${hash}\tevent ${place.seq} of ${place.chain}, ${place.at}\n`;
}

function toRow({ chain, events, erased, broken }: ChainReport): string {
  const found = broken === null ? "ok" : `broken at ${broken.seq}: ${broken.reason}`;
  return `${chain}\t${events} ${events === 1 ? "event" : "events"}${erased === 0 ? "" : `, ${erased} erased`}\t${found}\n`;
}
