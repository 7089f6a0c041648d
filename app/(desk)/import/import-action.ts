"use server";

import { redirect } from "next/navigation";
import { readKinds } from "@/components/article/picked-block";
import type { Problem } from "@/lib/core/result";
import { importArticle } from "@/lib/operations/import-article";
import { FOREIGN, isOwnForm, SIGNED_OUT } from "@/lib/server/action";
import { contextFor } from "@/lib/server/context";
import { getViewer } from "@/lib/server/viewer";
import { buildPreview } from "./build-preview";
import { EMPTY_IMPORT, type ImportState } from "./import-state";
import { readImportValues } from "./import-values";
import { shownProblem } from "./shown-problem";

/** Previews or imports what the form holds; `intent` is `preview`, `import` or `page:N`. With scripts (`enhanced`) the text is not sent back, because the page still has it. */
export async function importAction(_previous: ImportState, form: FormData): Promise<ImportState> {
  const { values, read } = await readImportValues(form);
  const enhanced = form.get("enhanced") === "1";
  const seen = String(form.get("fingerprint") ?? "");
  const chosen = readKinds(form);
  const state: ImportState = { ...EMPTY_IMPORT, values: enhanced ? { ...values, content: "" } : values };
  const refused = (problem: Problem, title: string): ImportState => ({
    ...state,
    problem: shownProblem(problem, title),
    kept: seen === "" ? null : { fingerprint: seen, kinds: chosen },
  });

  if (!(await isOwnForm())) return refused(FOREIGN, "Nothing was sent");
  const viewer = await getViewer();
  if (viewer === null) return refused(SIGNED_OUT, "You are signed out");
  if (!read.ok) return refused(read, "The file was not read");

  const intent = String(form.get("intent") ?? "preview");
  const input = { ...inputOf(values), format: read.value };
  const context = contextFor(viewer);
  const built = await buildPreview(context, input, {
    seen,
    chosen,
    page: Number(/^page:(\d{1,5})$/.exec(intent)?.[1] ?? form.get("page") ?? 1),
  });
  if (!built.ok) return refused(built, "This cannot be imported yet");
  const { preview, kinds } = built.value;
  if (intent !== "import" || preview.textChanged) return { ...state, preview };

  const imported = await importArticle(context, { ...input, kinds });
  if (!imported.ok) return { ...refused(imported, "The article was not imported"), preview, kept: null };
  if (!enhanced) redirect(`/articles/${imported.value.id}`);
  return { ...state, importedId: imported.value.id };
}

function inputOf(values: ImportState["values"]) {
  const { fileName: _fileName, format: _format, deskSlug, ...input } = values;
  return deskSlug === "" ? input : { ...input, deskSlug };
}
