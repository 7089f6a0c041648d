"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useActionState, useEffect, useRef, useState, useTransition } from "react";
import { kindField } from "@/components/article/picked-block";
import { ErrorSummary } from "@/components/ui/error-summary";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { ImportFacts } from "./import-facts";
import styles from "./import-form.module.css";
import { ImportPreviewPane } from "./import-preview";
import { ImportSource } from "./import-source";
import { EMPTY_IMPORT, type ImportState } from "./import-state";
import { ImportSubmit } from "./import-submit";

type Action = (previous: ImportState, form: FormData) => Promise<ImportState>;

/**
 * The whole import screen as one form. Without scripts it posts itself and comes back whole. With scripts the same action is
 * called directly: the state would otherwise travel back with every send, and the text is in the page already.
 */
export function ImportForm({ action }: { action: Action }) {
  const [posted, formAction] = useActionState(action, EMPTY_IMPORT, "/import");
  const [answered, setAnswered] = useState<ImportState | null>(null);
  const [pending, startTransition] = useTransition();
  const form = useRef<HTMLFormElement>(null);
  const router = useRouter();
  const { preview, problem, kept } = answered ?? posted;

  useEffect(() => {
    if (answered?.preview && !answered.problem && !answered.importedId) document.getElementById("recognised")?.focus();
  }, [answered]);

  const errors = Object.fromEntries((problem?.errors ?? []).map(({ path, message }) => [path, message]));

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const submitter = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
    const sent = new FormData(event.currentTarget, submitter);
    sent.set("enhanced", "1");
    startTransition(async () => {
      const state = await callOr(action, sent);
      // A refusal shows nothing new: what was previewed, and chosen in it, stays where it is.
      setAnswered((before) => ({ ...state, preview: state.preview ?? (before ?? posted).preview }));
      if (state.importedId) router.push(`/articles/${state.importedId}`);
    });
  }

  return (
    <form ref={form} action={formAction} onSubmit={send} className={styles.form} aria-busy={pending}>
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
            values={posted.values}
            errors={errors}
            folded={preview !== null}
            onFile={() => form.current?.requestSubmit()}
          />
          {preview && <ImportPreviewPane preview={preview} />}
        </div>
        <ImportFacts values={posted.values} errors={errors} preview={preview} />
      </div>
      <ImportSubmit pending={pending} previewed={preview !== null} />
    </form>
  );
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

/** The action's answer; when nothing came back, the words for that. What was typed is still in the form. */
async function callOr(action: Action, form: FormData): Promise<ImportState> {
  try {
    return await action(EMPTY_IMPORT, form);
  } catch (error) {
    console.warn("The import could not be sent", error);
    const message = "The server did not answer. Check the connection and press again: what you typed is still here.";
    return { ...EMPTY_IMPORT, problem: { title: "Nothing was sent", message, errors: [] } };
  }
}
