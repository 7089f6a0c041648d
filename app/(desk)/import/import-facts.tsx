import type { ReactNode } from "react";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import styles from "./import-facts.module.css";
import type { ImportPreview } from "./import-state";
import type { FactName, ImportValues } from "./import-values";

const LABELS = {
  title: "Title",
  byline: "Byline",
  publisher: "Publisher",
  publishedAt: "Published",
  url: "Address",
  language: "Language",
} satisfies Record<FactName, string>;

/** A desk the article can go to. */
export type DeskOption = { slug: string; name: string };

type Props = {
  /** None where there is nothing to choose. */
  desks: DeskOption[];
  values: ImportValues;
  errors: Record<string, string>;
  preview: ImportPreview | null;
};

/** Facts about the article. What stays empty is read off the page, and the preview says what was read. */
export function ImportFacts({ desks, values, errors, preview }: Props) {
  const field = (name: FactName, hint: ReactNode, input?: { type?: string; placeholder?: string }) => (
    <Field name={name} label={LABELS[name]} hint={found(preview, name) ?? hint} error={errors[name]}>
      {(control) => <TextInput {...control} {...input} defaultValue={values[name]} autoComplete="off" />}
    </Field>
  );
  return (
    <fieldset className={styles.facts}>
      <legend className={styles.legend}>
        Facts <span className={styles.optional}>all optional</span>
      </legend>
      <p className={styles.lead}>What you leave empty is read off the page.</p>
      {desks.length > 0 && (
        <Field name="deskSlug" label="Desk" hint="Who is on it sees the article." error={errors.deskSlug}>
          {(control) => (
            <Select {...control} defaultValue={values.deskSlug || desks[0]?.slug}>
              {desks.map(({ slug, name }) => (
                <option key={slug} value={slug}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      {field("title", undefined)}
      {field("byline", undefined)}
      {field("publisher", undefined)}
      {field("publishedAt", "Like 2016, 2016-05 or 2016-05-03.")}
      {field("url", "Where it was published.", { type: "url" })}
      {field("language", "A tag like en, ar or pt-BR.")}
    </fieldset>
  );
}

function found(preview: ImportPreview | null, name: FactName): ReactNode {
  if (preview === null || name === "url" || preview[name] === null) return undefined;
  return (
    <>
      Recognised: <bdi className={styles.found}>{preview[name]}</bdi>
    </>
  );
}
