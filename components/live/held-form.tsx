"use client";

import { type ReactNode, useState } from "react";
import { Notice } from "@/components/ui/notice";

type Props = {
  /** Whether the form can be sent. */
  isOpen: boolean;
  form: ReactNode;
  /** What stands there when it was closed from the start. */
  instead: ReactNode;
};

/** A form that stays, with all that is typed, when what it is about is closed by somebody else while one writes. */
export function HeldForm({ isOpen, form, instead }: Props) {
  const [wasOpen, setWasOpen] = useState(isOpen);
  if (isOpen && !wasOpen) setWasOpen(true);
  if (!wasOpen) return instead;
  return (
    <>
      {!isOpen && (
        <Notice tone="warn" role="status">
          <p>This claim was withdrawn while you had it open. What you typed stays here and in this browser.</p>
        </Notice>
      )}
      {form}
    </>
  );
}
