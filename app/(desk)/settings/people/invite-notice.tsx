"use client";

import { Notice } from "@/components/ui/notice";
import { CopyField } from "../copy-field";

/** A link that was just made, to be sent on by whoever made it: Stet sends no mail. */
export function InviteNotice({ name, inviteUrl }: { name: string; inviteUrl: string }) {
  return (
    <Notice tone="good" role="status" title={`A link for ${name}`}>
      <p>Send it to them. They choose a password with it, once, within 7 days. It is shown only now.</p>
      <CopyField label={`Link for ${name}`} value={inviteUrl} />
    </Notice>
  );
}
