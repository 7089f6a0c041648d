import { Agent } from "undici";
import type { CallArchive } from "@/lib/core/intake/archive";
import { openArchiveCaller } from "@/lib/server/archive/call-archive";

/** The caller of the server, reaching this machine, where the tests' archives are. */
export function localArchiveCaller(): CallArchive {
  return openArchiveCaller({
    dispatcher: new Agent(),
    check: (address, base) => ({ ok: true, url: new URL(address, base) }),
    faultOf: (_, signal) => (signal.aborted ? "timed_out" : "unreachable"),
    userAgent: "Stet/test",
    maxMillis: 5_000,
  });
}
