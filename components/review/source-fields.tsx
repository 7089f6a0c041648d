"use client";

import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { SOURCE_KIND_LABELS, SOURCE_KINDS, STANCES } from "@/lib/core/review/evidence";
import { type DraftSource, isSourceKind, isStance, type SourceText } from "@/lib/core/review-form/draft";
import { isWrongAddress, NOT_AN_ADDRESS } from "@/lib/core/review-form/wrong-addresses";
import styles from "./source-fields.module.css";
import { STANCE_WORDS } from "./stance-words";

const LABELS = {
  url: "Link",
  citation: "Citation in words",
  title: "Title",
  publisher: "Publisher",
  publishedAt: "Date",
  quote: "Quote, word for word",
  locator: "Where in it",
  archiveUrl: "Archive link",
} satisfies Record<SourceText, string>;

const HINTS: Partial<Record<SourceText, string>> = {
  citation: "For what has no address: a book, a letter, an interview.",
  publishedAt: "Like 2016, 2016-05 or 2016-05-03.",
  locator: "A page, a table, a minute.",
};

type Props = {
  /** Place in the list: names the fields `sources.INDEX.…`. */
  index: number;
  source: DraftSource;
  errors: Readonly<Record<string, string>>;
  onChange: (source: DraftSource) => void;
};

/** Everything of one source, to be typed. An address that is none says so once it is left. */
export function SourceFields({ index, source, errors, onChange }: Props) {
  const [typing, setTyping] = useState<SourceText | null>(null);
  const errorOf = (name: SourceText) => {
    const given = errors[`sources.${index}.${name}`];
    if (given !== undefined || (name !== "url" && name !== "archiveUrl") || typing === name) return given;
    return isWrongAddress(source[name]) ? NOT_AN_ADDRESS : undefined;
  };
  const field = (name: SourceText) => (
    <Field key={name} name={`sources.${index}.${name}`} label={LABELS[name]} hint={HINTS[name]} error={errorOf(name)}>
      {(control) => {
        const shared = {
          ...control,
          value: source[name],
          autoComplete: "off",
          onFocus: () => setTyping(name),
          onBlur: () => setTyping(null),
        };
        const set = (value: string) => onChange({ ...source, [name]: value });
        if (name === "quote") {
          return <TextArea {...shared} rows={2} onChange={(event) => set(event.target.value)} />;
        }
        const address = name === "url" || name === "archiveUrl";
        return (
          <TextInput
            {...shared}
            dir={address ? "ltr" : "auto"}
            inputMode={address ? "url" : undefined}
            spellCheck={address ? false : undefined}
            onChange={(event) => set(event.target.value)}
          />
        );
      }}
    </Field>
  );
  return (
    <div className={styles.fields}>
      <div className={styles.pair}>
        <Field name={`sources.${index}.stance`} label="What it does" error={errors[`sources.${index}.stance`]}>
          {(control) => (
            <Select
              {...control}
              value={source.stance}
              onChange={({ target }) => isStance(target.value) && onChange({ ...source, stance: target.value })}
            >
              {STANCES.map((stance) => (
                <option key={stance} value={stance}>
                  {STANCE_WORDS[stance]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field name={`sources.${index}.kind`} label="Kind" error={errors[`sources.${index}.kind`]}>
          {(control) => (
            <Select
              {...control}
              value={source.kind}
              onChange={({ target }) => isSourceKind(target.value) && onChange({ ...source, kind: target.value })}
            >
              {SOURCE_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {SOURCE_KIND_LABELS[kind]}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      {(["title", "url", "quote", "locator", "citation"] as const).map(field)}
      <div className={styles.pair}>{(["publisher", "publishedAt"] as const).map(field)}</div>
      {field("archiveUrl")}
    </div>
  );
}
