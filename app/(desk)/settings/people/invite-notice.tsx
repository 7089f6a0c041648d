"use client";

import { Notice } from "@/components/ui/notice";
import type { InviteMailed } from "@/lib/operations/mail-invite";
import { CopyField } from "../copy-field";

const WORDS = {
  sent: "It was mailed to them; if it does not arrive, send it on yourself.",
  failed: "The mail server did not take the mail: send it to them yourself.",
  none: "Send it to them.",
} satisfies Record<InviteMailed, string>;

/** A link that was just made: shown even when it was mailed, because mail gets lost. */
export function InviteNotice({ name, inviteUrl, mailed }: { name: string; inviteUrl: string; mailed: InviteMailed }) {
  return (
    <Notice tone={mailed === "failed" ? "warn" : "good"} role="status" title={`A link for ${name}`}>
      <p>{WORDS[mailed]} They choose a password with it, once, within 7 days. It is shown only now.</p>
      <CopyField label={`Link for ${name}`} value={inviteUrl} />
    </Notice>
  );
}
