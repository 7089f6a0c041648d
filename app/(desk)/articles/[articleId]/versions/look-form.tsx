"use client";

import type { ComponentProps } from "react";
import { SubmitButton } from "@/components/ui/submit-button";
import { FormProblem } from "../../../../(public)/form-problem";
import { useFormAction } from "../../../../(public)/use-form-action";
import { lookAction } from "./look-action";

type Props = { articleId: string } & Pick<ComponentProps<typeof SubmitButton>, "look" | "size">;

/** Asks for a look at the page that an article came from; ends where its result is said. */
export function LookForm({ articleId, look = "plain", size }: Props) {
  const { state, submit } = useFormAction(lookAction);
  return (
    <form action={submit}>
      <FormProblem state={state} title="The page was not looked at" />
      <input type="hidden" name="articleId" value={articleId} />
      <SubmitButton look={look} size={size} pendingLabel="Looking at the page…">
        Look at the page again
      </SubmitButton>
    </form>
  );
}
