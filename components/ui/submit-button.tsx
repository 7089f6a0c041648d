"use client";

import type { ComponentProps } from "react";
import { useFormStatus } from "react-dom";
import { Button } from "./button";

/** A form's submit button. While the form is on its way it says so and does not take a second press; it keeps the focus. */
export function SubmitButton({
  pendingLabel,
  children,
  onClick,
  ...rest
}: ComponentProps<typeof Button> & { /** What it says meanwhile: "Saving…". */ pendingLabel: string }) {
  const { pending } = useFormStatus();
  return (
    <Button
      type="submit"
      look="primary"
      {...rest}
      aria-disabled={pending || undefined}
      onClick={(event) => (pending ? event.preventDefault() : onClick?.(event))}
    >
      {pending ? pendingLabel : children}
    </Button>
  );
}
