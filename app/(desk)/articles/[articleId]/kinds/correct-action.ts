"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { correctArticle } from "@/lib/operations/correct-article";
import { readArticle } from "@/lib/operations/read-article";
import { FOREIGN, isOwnForm, SIGNED_OUT } from "@/lib/server/action";
import { contextFor } from "@/lib/server/context";
import { formFields } from "@/lib/server/form-fields";
import { getViewer } from "@/lib/server/viewer";
import { type CorrectState, NOT_SAVED_YET } from "./correct-state";
import { findDifferences } from "./find-differences";
import { readCorrections } from "./read-corrections";

/** Saves facts and kinds. Only what was changed in this form is sent on, so that two people who correct different things never undo each other. */
export async function correctAction(_previous: CorrectState, form: FormData): Promise<CorrectState> {
  const { facts, kinds } = readCorrections(form);
  const refused: CorrectState = { ...NOT_SAVED_YET, status: "refused", title: "Nothing was saved", facts, kinds };
  if (!(await isOwnForm())) return { ...refused, message: FOREIGN.message };
  const viewer = await getViewer();
  if (viewer === null) return { ...refused, title: "You are signed out", message: SIGNED_OUT.message };

  const context = contextFor(viewer);
  const { articleId = "", revision, intent = "" } = formFields(form);
  const saved = await correctArticle(context, {
    articleId,
    revision: Number(revision),
    ...facts,
    ...(kinds.length === 0 ? {} : { kinds }),
  });
  if (saved.ok) {
    const page = /^page:(\d{1,5})$/.exec(intent)?.[1];
    redirect(page === undefined ? `/articles/${articleId}` : `/articles/${articleId}/kinds?page=${page}`);
  }
  if (saved.code !== "conflict") {
    return { ...refused, errors: saved.errors ?? [], ...(saved.errors ? {} : { message: saved.message }) };
  }
  const now = await readArticle(context, { articleId });
  if (!now.ok) return { ...refused, message: now.message };
  refresh();
  const differences = findDifferences(now.value, facts, kinds);
  return { ...refused, status: "conflict", title: saved.message, revision: now.value.revision, differences };
}
