"use client";

import { useRouter } from "next/navigation";
import { useActionState, useRef, useState } from "react";
import { kindField } from "@/components/article/picked-block";
import { ErrorSummary } from "@/components/ui/error-summary";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { type DeskOption, ImportFacts } from "./import-facts";
import styles from "./import-form.module.css";
import { ImportPreviewPane } from "./import-preview";
import { ImportSource } from "./import-source";
import { EMPTY_IMPORT, type ImportState } from "./import-state";
import { ImportSubmit } from "./import-submit";
import { loneAddress } from "./lone-address";
import { sendImport } from "./send-import";
import { usePreviewForm } from "./use-preview-form";

type Action = (previous: ImportState, form: FormData) => Promise<ImportState>;

/** The whole import screen as one form. */
export function ImportForm({ action, desks }: { action: Action; desks: DeskOption[] }) {
  const [posted, formAction] = useActionState(action, EMPTY_IMPORT, "/import");
  const form = useRef<HTMLFormElement>(null);
  const router = useRouter();
  const [waiting, setWaiting] = useState("");
  const { state, send, pending, cancel } = usePreviewForm<ImportState>({
    action: sendImport,
    empty: EMPTY_IMPORT,
    posted,
    headingId: "recognised",
    leave: ({ importedId }) => {
      if (importedId !== null) router.push(`/articles/${importedId}`);
      return importedId !== null;
    },
  });
  const { preview, problem, kept } = state;
  const errors = Object.fromEntries((problem?.errors ?? []).map(({ path, message }) => [path, message]));

  return (
    <form
      ref={form}
      action={formAction}
      onSubmit={(event) => {
        if (!pending) setWaiting(waitingWords(new FormData(event.currentTarget)));
        send(event);
      }}
      className={styles.form}
      aria-busy={pending}
    >
      {/* The first submit button is what Enter in a line of text presses: it must be this one, wherever the others stand. */}
      <VisuallyHidden>
        <button type="submit" name="intent" value="preview" tabIndex={-1} aria-hidden="true">
          Preview
        </button>
      </VisuallyHidden>
      {problem && <ErrorSummary title={problem.title} message={problem.message} errors={problem.errors} />}
      {preview === null && kept && <KeptKinds {...kept} />}
      <div className={styles.columns}>
        <div className={styles.main}>
          <ImportSource
            label="Article"
            values={posted.values}
            errors={errors}
            folded={preview !== null && preview.fault === null}
            takesPages
            onFile={() => form.current?.requestSubmit()}
          >
            <input type="hidden" name="fileData" value={posted.values.fileData} />
            <input type="hidden" name="fileType" value={posted.values.fileType} />
          </ImportSource>
          {preview && <ImportPreviewPane preview={preview} />}
        </div>
        <ImportFacts desks={desks} values={posted.values} errors={errors} preview={preview} />
      </div>
      <ImportSubmit
        pending={pending}
        waiting={waiting}
        cancel={cancel}
        previewed={preview !== null}
        main={preview === null ? null : { intent: "import", label: "Import" }}
      />
    </form>
  );
}

/** What is being waited for. */
function waitingWords(form: FormData): string {
  const file = form.get("file");
  if (file instanceof File && file.size > 0) return "Reading the file…";
  const address = form.get("format") === "" ? loneAddress(String(form.get("content") ?? "")) : null;
  return address === null ? "Reading…" : `Fetching the page at ${new URL(address).host} and reading it…`;
}

/** Corrections made in a preview that a refusal does not show; they count again once it is shown. */
function KeptKinds({ fingerprint, kinds }: NonNullable<ImportState["kept"]>) {
  return (
    <>
      <input type="hidden" name="fingerprint" value={fingerprint} />
      {kinds.map(({ index, kind }) => (
        <input key={index} type="hidden" name={kindField(index)} value={kind} />
      ))}
    </>
  );
}
