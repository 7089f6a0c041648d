import { done } from "@/lib/core/result";
import { findBackups } from "./backup-finding";
import type { Command } from "./command";
import {
  type Finding,
  findChromium,
  findDatabase,
  findDataFolder,
  findDiskSpace,
  findNode,
  findSettings,
} from "./findings";

export const doctor: Command = {
  name: "doctor",
  summary: "Look whether everything Stet needs is in order, and say the way out where it is not",
  arguments: [],
  options: {},
  examples: ["stet doctor", "stet doctor --json | jq -r '.findings[] | select(.state != \"ok\") | .wayOut'"],
  async run({ env }) {
    const findings = [
      findNode(process.versions.node),
      findDataFolder(env),
      await findDiskSpace(env.dataDir),
      ...(await findDatabase(env)),
      findBackups(env, new Date()),
      ...findSettings(env),
      findChromium(env.chromium, process.env.PATH ?? ""),
    ];
    const failed = findings.some(({ state }) => state === "fail");
    return done({ value: { ok: !failed, findings }, text: findings.map(toRow).join(""), failed });
  },
};

function toRow({ state, what, found, wayOut }: Finding): string {
  return `${state.padEnd(4)}  ${what}: ${found}${wayOut === undefined ? "" : `\n      ${wayOut}`}\n`;
}
