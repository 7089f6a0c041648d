"use client";

import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { FormProblem } from "../../../(public)/form-problem";
import { useFormAction } from "../../../(public)/use-form-action";
import { captureAction, uploadAction } from "./capture-actions";
import styles from "./capture-forms.module.css";

/** Fetches the source's address now. */
export function CaptureForm({ sourceId, isAgain }: { sourceId: string; isAgain: boolean }) {
  const { state, submit } = useFormAction(captureAction);
  return (
    <form action={submit}>
      <FormProblem state={state} title="Nothing was captured" />
      <input type="hidden" name="sourceId" value={sourceId} />
      <SubmitButton look="plain" pendingLabel="Fetching the page…">
        {isAgain ? "Capture again" : "Capture now"}
      </SubmitButton>
    </form>
  );
}

/** Takes a file in place of what the address holds. */
export function UploadForm({ sourceId }: { sourceId: string }) {
  const { state, submit, errors } = useFormAction(uploadAction);
  return (
    <form action={submit} className={styles.upload}>
      <FormProblem state={state} title="The file was not kept" />
      <input type="hidden" name="sourceId" value={sourceId} />
      <Field
        name="content"
        label="Upload your own"
        hint="A PDF, a picture (PNG, JPEG, GIF, WebP), a web page or a text of at most 10 MB."
        error={errors.content}
      >
        {(control) => (
          <input
            {...control}
            type="file"
            required
            accept=".pdf,.png,.jpg,.jpeg,.gif,.webp,.html,.htm,.xhtml,.txt,.md"
          />
        )}
      </Field>
      <SubmitButton look="plain" pendingLabel="Reading the file…">
        Keep the file
      </SubmitButton>
    </form>
  );
}
