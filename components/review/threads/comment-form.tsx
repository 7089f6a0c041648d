"use client";

import { useId } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { ErrorSummary } from "@/components/ui/error-summary";
import { fieldId } from "@/components/ui/field-id";
import type { MentionableView } from "@/lib/schemas/comment";
import styles from "./comment-form.module.css";
import { MentionField } from "./mention-field";
import type { TalkIntent } from "./talk-send";
import type { useTalkForm } from "./use-talk-form";

type Props = {
  talk: ReturnType<typeof useTalkForm>;
  /** Names the fields of this form among the others' on the page. */
  name: string;
  label: string;
  hidden: Record<string, string>;
  people: readonly MentionableView[];
  /** What can be done with the text, the usual thing first. */
  sends: readonly { intent: TalkIntent; label: string }[];
  mayAsk?: boolean;
  hint?: string | undefined;
  shortcut?: string;
};

/** A comment being written. */
export function CommentForm({ talk, name, label, hidden, people, sends, mayAsk = false, hint, shortcut }: Props) {
  const { form, refused, typed, change, formAction, onSubmit, isSending, isFound } = talk;
  const hintId = useId();
  const id = fieldId(`${name}.body`);
  // A summary leads to fields by their names, which others on the page have too.
  const errors = (refused?.errors ?? []).map(({ path, message }) => ({
    path: `${name}.${path.startsWith("mentions") ? "mentions" : "body"}`,
    message,
  }));
  const known = new Map(people.map((person) => [person.id, person.name]));
  const meant = typed.mentions.filter((person) => typed.body.includes(`@${known.get(person) ?? "\n"}`));
  const choices = refused?.choices ?? [];
  return (
    <form ref={form} action={formAction} onSubmit={onSubmit} noValidate className={styles.form}>
      {Object.entries(hidden).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      {meant
        .filter((person) => !choices.some((choice) => choice.id === person))
        .map((person) => (
          <input key={person} type="hidden" name="mentions" value={person} />
        ))}
      {refused && <ErrorSummary title={refused.title} message={refused.message ?? undefined} errors={errors} />}
      {choices.length > 0 && (
        <fieldset id={fieldId(`${name}.mentions`)} tabIndex={-1} className={styles.choices}>
          <legend>Who is meant?</legend>
          {choices.map((person) => (
            <Checkbox
              key={person.id}
              name="mentions"
              value={person.id}
              checked={typed.mentions.includes(person.id)}
              onChange={({ target }) =>
                change({
                  mentions: target.checked
                    ? [...typed.mentions, person.id]
                    : typed.mentions.filter((other) => other !== person.id),
                })
              }
              hint={person.role}
            >
              <bdi>{person.name}</bdi>
            </Checkbox>
          ))}
        </fieldset>
      )}
      {isFound && typed.body !== "" && !refused && (
        <p role="status" className={styles.hint}>
          What you were writing here was kept; it is not sent yet.
        </p>
      )}
      <MentionField
        id={id}
        label={label}
        rows={mayAsk ? 3 : 2}
        value={typed.body}
        people={people}
        describedBy={hint === undefined ? undefined : hintId}
        isWrong={errors.length > 0}
        {...(shortcut === undefined ? {} : { shortcut })}
        onChange={(body) => change({ body })}
        onMention={(person) => change({ mentions: [...new Set([...typed.mentions, person.id])] })}
      />
      {hint !== undefined && (
        <p id={hintId} className={styles.hint}>
          {hint}
        </p>
      )}
      {mayAsk && (
        <Checkbox
          name="isQuestion"
          checked={typed.isQuestion}
          onChange={({ target }) => change({ isQuestion: target.checked })}
          hint="It keeps the article from being published until it is answered."
        >
          This is a question
        </Checkbox>
      )}
      <div className={styles.sends}>
        {sends.map(({ intent, label: words }, index) => (
          <Button
            key={intent}
            type="submit"
            size="small"
            look={index === 0 ? "plain" : "quiet"}
            name="intent"
            value={intent}
            aria-disabled={isSending || undefined}
            {...(index === 0 ? { "data-send": true, keys: "Ctrl Enter" } : {})}
          >
            {words}
          </Button>
        ))}
      </div>
    </form>
  );
}
