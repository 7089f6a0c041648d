"use client";

import { Notice } from "@/components/ui/notice";
import type { SaveState } from "@/lib/core/review-form/autosave";

/** What a person should know about their text: found again, waiting for the network or a new sign-in, edited since it was submitted. */
export function SaveNotice({ state, kept }: { state: SaveState; kept: boolean }) {
  const where = kept
    ? "your text is kept here."
    : "this browser keeps no copy: leave this page open, or copy your text.";
  const { phase, submitWanted } = state;
  if (phase === "signed_out") {
    return (
      <Notice tone="warn" role="status" title="Your session has ended.">
        <p>
          <a href="/signin" target="_blank" rel="noopener">
            Sign in again in a new window
          </a>
          ; {where} {submitWanted ? "Then it is submitted by itself." : "Saving then goes on by itself."}
        </p>
      </Notice>
    );
  }
  if (phase === "offline") {
    return (
      <Notice tone="warn" role="status" title="The server is not reached.">
        <p>
          {state.message ? `${state.message} ` : ""}It is tried again by itself; {where}
        </p>
      </Notice>
    );
  }
  if (phase === "error" && state.refusal === null) {
    return (
      <Notice tone="warn" role="status" title="Not saved on the server yet.">
        <p>
          {state.errors.length > 0 ? "Correct what is marked below; " : `${state.message ?? ""} For now `}
          {where}
        </p>
      </Notice>
    );
  }
  if (state.restored) {
    return (
      <Notice role="status">
        <p>Text that was not saved yet was found in this browser and is back in the form.</p>
      </Notice>
    );
  }
  return null;
}
