"use server";

import { lookAgain } from "@/lib/operations/watch-article";
import { defineAction } from "@/lib/server/action";
import type { ActionState } from "@/lib/server/action-state";
import { formFields } from "@/lib/server/form-fields";
import { addedHref, lookedHref } from "./version-address";

/** Looks at an article's page again, and shows what that changed or, if it changed nothing, what was seen. */
export async function lookAction(previous: ActionState<null>, form: FormData): Promise<ActionState<null>> {
  const { articleId } = formFields(form);
  const path = `/articles/${articleId}`;
  const look = defineAction(lookAgain, {
    read: () => ({ articleId }),
    goTo: ({ outcome, version }) => (outcome === "changed" ? addedHref(path, version.number) : lookedHref(path)),
  });
  return look(previous, form);
}
