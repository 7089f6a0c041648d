"use client";

import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { TextArea } from "@/components/ui/text-area";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { completeMention, mentionAtCaret, peopleMatching } from "@/lib/core/review/mentions";
import type { MentionableView } from "@/lib/schemas/comment";
import styles from "./mention-field.module.css";

type Props = {
  id: string;
  label: string;
  value: string;
  people: readonly MentionableView[];
  rows: number;
  describedBy: string | undefined;
  isWrong: boolean;
  /** The desk's key that leads here. */
  shortcut?: string;
  onChange: (value: string) => void;
  /** Somebody was chosen from the menu. */
  onMention: (person: MentionableView) => void;
};

/** People the menu shows at once; typing on narrows it. */
const MOST = 6;

/**
 * A text with a menu of people while an @ is typed. The focus stays in the text: arrows walk the menu, Enter or Tab takes the
 * one that is marked, Escape closes it. Without scripts it is a text, and names typed out are found by the server.
 */
export function MentionField({
  id,
  label,
  value,
  people,
  rows,
  describedBy,
  isWrong,
  shortcut,
  onChange,
  onMention,
}: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const [caret, setCaret] = useState<number | null>(null);
  const [active, setActive] = useState(0);
  /** Where an @ stands whose menu was closed. */
  const [closedAt, setClosedAt] = useState<number | null>(null);
  const mention = caret === null ? null : mentionAtCaret(value, caret);
  const found =
    mention === null || mention.start === closedAt ? [] : peopleMatching(people, mention.query).slice(0, MOST);
  const isOpen = found.length > 0;
  const marked = found[Math.min(active, found.length - 1)];
  const optionId = (person: MentionableView) => `${listId}-${person.id}`;

  // It opens below the text, which may be where the panel ends.
  useEffect(() => {
    if (isOpen) list.current?.scrollIntoView({ block: "nearest" });
  }, [isOpen]);

  const follow = () => {
    const element = field.current;
    const at = element === null || element.selectionStart !== element.selectionEnd ? null : element.selectionStart;
    if (at !== caret) setActive(0);
    setCaret(at);
  };

  const take = (person: MentionableView) => {
    if (mention === null || caret === null) return;
    const done = completeMention(value, { start: mention.start, end: caret, name: person.name });
    onMention(person);
    onChange(done.text);
    setClosedAt(mention.start);
    setCaret(done.caret);
    const element = field.current;
    // Once React has written the text the caret goes behind the name.
    requestAnimationFrame(() => {
      element?.focus();
      element?.setSelectionRange(done.caret, done.caret);
    });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      const form = event.currentTarget.form;
      form?.requestSubmit(form.querySelector<HTMLButtonElement>("button[data-send]"));
      return;
    }
    if (!isOpen || marked === undefined) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setActive((found.indexOf(marked) + step + found.length) % found.length);
    else if (event.key === "Enter" || (event.key === "Tab" && !event.shiftKey)) take(marked);
    else if (event.key === "Escape") setClosedAt(mention?.start ?? null);
    else return;
    event.preventDefault();
  };

  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <TextArea
        ref={field}
        id={id}
        name="body"
        rows={rows}
        className={styles.text}
        value={value}
        aria-autocomplete="list"
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={isOpen && marked ? optionId(marked) : undefined}
        aria-describedby={describedBy}
        aria-invalid={isWrong ? true : undefined}
        data-shortcut={shortcut}
        onChange={(event) => {
          onChange(event.target.value);
          if (event.target.value[closedAt ?? -1] !== value[closedAt ?? -1]) setClosedAt(null);
          follow();
        }}
        onSelect={follow}
        onKeyDown={onKeyDown}
        onBlur={() => setCaret(null)}
      />
      {isOpen && (
        <div ref={list} id={listId} role="listbox" aria-label="People" className={styles.people}>
          {found.map((person) => (
            // The focus never leaves the text, whose keys are these too.
            // biome-ignore lint/a11y/useKeyWithClickEvents: see above
            <div
              key={person.id}
              id={optionId(person)}
              role="option"
              tabIndex={-1}
              aria-selected={person === marked}
              className={styles.person}
              // Before the text loses the focus, and with it the menu.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(person)}
            >
              <bdi>{person.name}</bdi> <span className={styles.role}>{person.role}</span>
            </div>
          ))}
        </div>
      )}
      <VisuallyHidden>
        <span role="status">
          {isOpen && `${found.length === 1 ? "1 person" : `${found.length} people`}: arrows choose, Enter takes`}
        </span>
      </VisuallyHidden>
    </div>
  );
}
