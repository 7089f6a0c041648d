"use server";

import { restoreVersion } from "@/lib/operations/restore-version";
import { defineAction } from "@/lib/server/action";
import type { ActionState } from "@/lib/server/action-state";
import { formFields } from "@/lib/server/form-fields";
import { addedHref } from "../version-address";

/** Brings an earlier text back as the newest version, and shows what that changed; the article, when its text is that one already. */
export async function restoreAction(previous: ActionState<null>, form: FormData): Promise<ActionState<null>> {
  const { articleId, version } = formFields(form);
  const path = `/articles/${articleId}`;
  const restore = defineAction(restoreVersion, {
    read: () => ({ articleId, version }),
    goTo: ({ version: { number }, isNew }) => (isNew ? addedHref(path, number) : path),
  });
  return restore(previous, form);
}
