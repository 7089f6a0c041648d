"use client";

import { useActionState } from "react";
import { BlockPages } from "@/components/article/block-pages";
import { KindPicker } from "@/components/article/kind-picker";
import type { BlockPage } from "@/components/article/picked-block";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { Direction } from "@/lib/core/text/direction";
import { Conflict } from "./conflict";
import styles from "./correct-form.module.css";
import {
  type CorrectState,
  FACT_LABELS,
  FACTS,
  type Facts,
  NOT_SAVED_YET,
  OPENED_KINDS,
  openedFact,
} from "./correct-state";

type Props = {
  action: (previous: CorrectState, form: FormData) => Promise<CorrectState>;
  articleId: string;
  revision: number;
  facts: Facts;
  blockPage: BlockPage;
  language: string | null;
  direction: Direction;
};

/** Facts and kinds in one form; works without scripts. What was not saved stays in it. */
export function CorrectForm({ action, articleId, revision, facts, blockPage, language, direction }: Props) {
  const [state, formAction] = useActionState(action, NOT_SAVED_YET);
  const errors = Object.fromEntries(state.errors.map(({ path, message }) => [path, message]));
  const typed: Facts = { ...facts, ...state.facts };
  const chosen = new Map(state.kinds.map(({ index, kind }) => [index, kind]));
  const blocks = blockPage.blocks.map((block) => ({ ...block, kind: chosen.get(block.index) ?? block.kind }));
  const attempt = `${state.revision ?? revision} ${state.kinds.map(({ kind }) => kind).join()}`;
  return (
    <form action={formAction} className={styles.form}>
      <VisuallyHidden>
        <button type="submit" tabIndex={-1} aria-hidden="true">
          Save
        </button>
      </VisuallyHidden>
      <input type="hidden" name="articleId" value={articleId} />
      <input type="hidden" name="revision" value={state.revision ?? revision} />
      {FACTS.map((name) => (
        <input key={name} type="hidden" name={openedFact(name)} value={facts[name]} />
      ))}
      <input
        type="hidden"
        name={OPENED_KINDS}
        value={blockPage.blocks.map(({ index, kind }) => `${index}:${kind}`).join()}
      />
      {state.status === "conflict" && <Conflict title={state.title} differences={state.differences} />}
      {state.status === "refused" && <ErrorSummary title={state.title} message={state.message} errors={state.errors} />}
      <div className={styles.columns}>
        <section aria-labelledby="kinds">
          <h2 id="kinds" className={styles.heading}>
            Kinds
          </h2>
          <p className={styles.how}>The text stays as it is. Furniture is folded, and stays out of the report.</p>
          <KindPicker key={`${attempt} ${blockPage.page}`} blocks={blocks} language={language} direction={direction} />
          <BlockPages blockPage={blockPage} />
        </section>
        <div className={styles.side}>
          <fieldset className={styles.facts}>
            <legend className={styles.legend}>Facts</legend>
            {FACTS.map((name) => (
              <Field
                key={name}
                name={name}
                label={FACT_LABELS[name]}
                hint={name === "publishedAt" ? "Like 2016, 2016-05 or 2016-05-03." : undefined}
                error={errors[name]}
              >
                {(control) => (
                  <TextInput
                    {...control}
                    key={typed[name]}
                    defaultValue={typed[name]}
                    required={name === "title"}
                    autoComplete="off"
                  />
                )}
              </Field>
            ))}
          </fieldset>
          <div className={styles.bar}>
            <SubmitButton pendingLabel="Saving…">{state.status === "conflict" ? "Save mine" : "Save"}</SubmitButton>
          </div>
        </div>
      </div>
    </form>
  );
}
