"use server";

import { redirect } from "next/navigation";
import { answerImport } from "./answer-import";
import type { ImportState } from "./import-state";

/** The form's answer when no script runs. */
export async function importAction(_previous: ImportState, form: FormData): Promise<ImportState> {
  const state = await answerImport(form);
  if (state.importedId !== null) redirect(`/articles/${state.importedId}`);
  return state;
}
