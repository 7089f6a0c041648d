"use server";

import { createHash } from "node:crypto";
import { redirect } from "next/navigation";
import type { Problem } from "@/lib/core/result";
import { addVersion } from "@/lib/operations/add-version";
import { previewVersion, type VersionPreview } from "@/lib/operations/preview-version";
import { FOREIGN, isOwnForm, SIGNED_OUT } from "@/lib/server/action";
import { contextFor } from "@/lib/server/context";
import { getViewer } from "@/lib/server/viewer";
import { shownProblem } from "../../../../import/shown-problem";
import { readSource, typedIn } from "../../../../import/source-values";
import { addedHref } from "../version-address";
import { NO_VERSION, type ShownPreview, type VersionState } from "./version-state";

/** Previews the next version or, for the `intent` of `add`, adds what was previewed. With scripts (`enhanced`) the text is not sent back, because the page still has it. */
export async function addVersionAction(_previous: VersionState, form: FormData): Promise<VersionState> {
  const { values, read } = await readSource(form);
  const enhanced = form.get("enhanced") === "1";
  const state: VersionState = { ...NO_VERSION, values: enhanced ? { ...values, content: "" } : values };
  const refused = (problem: Problem, title: string) => ({ ...state, problem: shownProblem(problem, title) });

  if (!(await isOwnForm())) return refused(FOREIGN, "Nothing was sent");
  const viewer = await getViewer();
  if (viewer === null) return refused(SIGNED_OUT, "You are signed out");
  if (!read.ok) return refused(read, "The file was not read");

  const context = contextFor(viewer);
  const articleId = typedIn(form, "articleId");
  const input = { articleId, format: read.value, content: values.content };
  const previewed = await previewVersion(context, input);
  if (!previewed.ok) return refused(previewed, "This cannot be added yet");
  const isAdding = typedIn(form, "intent") === "add";
  const preview = showPreview(previewed.value, input, isAdding ? typedIn(form, "fingerprint") : null);
  if (!isAdding || preview.isOther || preview.isSame) return { ...state, preview };

  const added = await addVersion(context, input);
  if (!added.ok) return { ...refused(added, "The version was not added"), preview };
  const { number } = added.value.version;
  if (!enhanced) redirect(addedHref(`/articles/${articleId}`, number));
  return { ...state, added: number };
}

function showPreview(
  { isSame, number, removedCharacters, rows, counts, touched, text, language, direction }: VersionPreview,
  { format, content }: { format: string; content: string },
  seen: string | null,
): ShownPreview {
  const fingerprint = createHash("sha256").update(`${number}\n${format}\n${content}`).digest("hex");
  return {
    ...{ isSame, number, removedCharacters, rows, counts, touched, language, direction, format, fingerprint },
    characters: text.length,
    isOther: seen !== null && seen !== fingerprint,
  };
}
