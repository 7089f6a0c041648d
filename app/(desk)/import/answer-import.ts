import { readKinds } from "@/components/article/picked-block";
import type { Problem } from "@/lib/core/result";
import type { Actor } from "@/lib/core/review/policy";
import type { Context } from "@/lib/operations/context";
import { importArticle } from "@/lib/operations/import-article";
import { importFile } from "@/lib/operations/import-file";
import { FOREIGN, isOwnForm, SIGNED_OUT } from "@/lib/server/action";
import { contextFor } from "@/lib/server/context";
import { recentPages } from "@/lib/server/recent-pages";
import { getViewer } from "@/lib/server/viewer";
import { buildPreview } from "./build-preview";
import { EMPTY_IMPORT, type ImportState } from "./import-state";
import { type ImportValues, readImportValues } from "./import-values";
import type { IntakeSource } from "./intake-source";
import { readOnce } from "./read-once";
import { shownProblem } from "./shown-problem";

/** Previews or imports what the form holds; `intent` is `preview`, `import` or `page:N`. With scripts (`enhanced`) the text is not sent back, because the page still has it. */
export async function answerImport(form: FormData): Promise<ImportState> {
  const { values, source } = await readImportValues(form);
  const enhanced = form.get("enhanced") === "1";
  const seen = String(form.get("fingerprint") ?? "");
  const chosen = readKinds(form);
  const state: ImportState = {
    ...EMPTY_IMPORT,
    values: enhanced ? { ...values, content: "", fileData: "" } : values,
  };
  const refused = (problem: Problem, title: string): ImportState => ({
    ...state,
    // A file that was refused is not carried on: the text is to be pasted in its place.
    values: { ...state.values, ...(problem.code === "unreadable_page" ? NO_FILE : {}) },
    problem: shownProblem(source.kind === "address" ? atBox(problem) : problem, title),
    kept: seen === "" ? null : { fingerprint: seen, kinds: chosen },
  });

  if (!(await isOwnForm())) return refused(FOREIGN, "Nothing was sent");
  const viewer = await getViewer();
  if (viewer === null) return refused(SIGNED_OUT, "You are signed out");

  const intent = String(form.get("intent") ?? "preview");
  const input = inputOf(values, source);
  const { context, fetchedAt } = intakeContext(viewer);
  const capturedAt = source.kind === "address" ? fetchedAt(source.url) : undefined;
  const built = await buildPreview(context, input, {
    seen,
    chosen,
    page: Number(/^page:(\d{1,5})$/.exec(intent)?.[1] ?? form.get("page") ?? 1),
  });
  if (!built.ok) return refused(built, "This cannot be imported yet");
  const { preview, kinds } = built.value;
  if (intent !== "import" || preview.textChanged || seen === "") return { ...state, preview };

  // Whoever imports has seen in the preview what is wrong with the page.
  const wanted = { kinds, anyway: true };
  const imported =
    "file" in input
      ? await importFile(context, { ...input, ...wanted })
      : await importArticle(context, { ...input, ...wanted }, capturedAt === undefined ? {} : { capturedAt });
  if (!imported.ok) return { ...refused(imported, "The article was not imported"), preview, kept: null };
  return { ...state, importedId: imported.value.id };
}

/** The person's context, in which a page is fetched once for the whole of an import, and a document read once for this answer. */
function intakeContext(viewer: Extract<Actor, { kind: "user" }>): {
  context: Context;
  fetchedAt: (url: string) => Date | undefined;
} {
  const context = contextFor(viewer);
  const { fetchPage, readDocument } = context;
  const recent = fetchPage && recentPages(viewer.id, fetchPage);
  return {
    context: {
      ...context,
      ...(recent && { fetchPage: recent.fetchPage }),
      ...(readDocument && { readDocument: readOnce(readDocument) }),
    },
    fetchedAt: recent ? recent.fetchedAt : () => undefined,
  };
}

const NO_FILE = { fileName: "", fileData: "", fileType: "" };

/** An address was given in the box, not in the field that says where a text was published. */
function atBox(problem: Problem): Problem {
  const errors = problem.errors?.map((error) => (error.path === "url" ? { ...error, path: "content" } : error));
  return errors === undefined ? problem : { ...problem, errors };
}

function inputOf(
  { title, byline, publisher, publishedAt, url, language, deskSlug }: ImportValues,
  source: IntakeSource,
) {
  const facts = { title, byline, publisher, publishedAt, language, ...(deskSlug === "" ? {} : { deskSlug }) };
  if (source.kind === "address") return { ...facts, format: "url" as const, url: source.url };
  if (source.kind === "file") return { ...facts, url, file: source.file };
  return { ...facts, url, format: source.format, content: source.content };
}
