"use client";

import { useRouter } from "next/navigation";
import { useActionState, useRef } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { ImportSource } from "../../../../import/import-source";
import { ImportSubmit } from "../../../../import/import-submit";
import { usePreviewForm } from "../../../../import/use-preview-form";
import { addedHref, newVersionHref } from "../version-address";
import styles from "./version-form.module.css";
import { VersionPreviewPane } from "./version-preview";
import { NO_VERSION, type VersionState } from "./version-state";

type Props = {
  action: (previous: VersionState, form: FormData) => Promise<VersionState>;
  articleId: string;
};

/** The article's new text and what it would do, as one form; works without scripts. */
export function VersionForm({ action, articleId }: Props) {
  const path = `/articles/${articleId}`;
  const [posted, formAction] = useActionState(action, NO_VERSION, newVersionHref(path));
  const form = useRef<HTMLFormElement>(null);
  const router = useRouter();
  const { state, send, pending } = usePreviewForm<VersionState>({
    action,
    empty: NO_VERSION,
    posted,
    headingId: "what-happens",
    leave: ({ added }) => {
      if (added !== null) router.push(addedHref(path, added));
      return added !== null;
    },
  });
  const { preview, problem } = state;
  const errors = Object.fromEntries((problem?.errors ?? []).map(({ path: field, message }) => [field, message]));
  const mayAdd = preview !== null && !preview.isSame;
  return (
    <form ref={form} action={formAction} onSubmit={send} className={styles.form} aria-busy={pending}>
      {/* The first submit button is what Enter presses: it must be this one, wherever the others stand. */}
      <VisuallyHidden>
        <button type="submit" name="intent" value="preview" tabIndex={-1} aria-hidden="true">
          Preview
        </button>
      </VisuallyHidden>
      <input type="hidden" name="articleId" value={articleId} />
      {problem && <ErrorSummary title={problem.title} message={problem.message} errors={problem.errors} />}
      {/* An answer that ends the matter comes before the text, any other after it. */}
      {preview?.isSame && <VersionPreviewPane preview={preview} />}
      <ImportSource
        label="New text"
        values={posted.values}
        errors={errors}
        folded={mayAdd}
        onFile={() => form.current?.requestSubmit()}
      />
      {mayAdd && <VersionPreviewPane preview={preview} />}
      <ImportSubmit
        pending={pending}
        previewed={preview !== null}
        main={mayAdd ? { intent: "add", label: `Add version ${preview.number}` } : null}
      />
    </form>
  );
}
