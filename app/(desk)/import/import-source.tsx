"use client";

import { type DragEvent, type ReactNode, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { joinClasses } from "@/components/ui/join-classes";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { guessFormat } from "./guess-format";
import styles from "./import-source.module.css";
import { loneAddress } from "./lone-address";
import type { SourceValues } from "./source-values";

type Props = {
  /** What the text is to the person: "Article". */
  label: string;
  values: SourceValues;
  errors: Record<string, string>;
  /** Once there is a preview the text steps back behind a line. */
  folded: boolean;
  /** Whether it may be an address, or a file that is no text. */
  takesPages?: boolean;
  /** A file was chosen or dropped and is in the form. */
  onFile: () => void;
  /** What the form carries of its source unseen. */
  children?: ReactNode;
};

const TEXT_FILES = ".txt,.text,.html,.htm,.xhtml,.md,.markdown,text/plain,text/html,text/markdown";
const PAGE_FILES = `${TEXT_FILES},.docx,.pdf,.mht,.mhtml,application/pdf`;

/** Where the text comes from: pasted, or a file, chosen or dropped anywhere on this part. */
export function ImportSource({ label, values, errors, folded, takesPages = false, onFile, children }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [fileName, setFileName] = useState("");
  const [dragging, setDragging] = useState(false);
  const [pasted, setPasted] = useState("");

  function choose(files: FileList | null) {
    setFileName(files?.[0]?.name ?? "");
    if (files?.[0]) onFile();
  }

  function drop(event: DragEvent) {
    setDragging(false);
    if (!input.current || event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    input.current.files = event.dataTransfer.files;
    choose(event.dataTransfer.files);
  }

  /** What is pasted after a file takes its place. */
  function paste(text: string) {
    if (!takesPages) return;
    setPasted(text);
    if (text.trim() === "" || !input.current) return;
    input.current.value = "";
    setFileName("");
  }

  function takeAway() {
    if (!input.current) return;
    input.current.value = "";
    setFileName("");
    input.current.focus();
  }

  const fields = (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the file button beside it does the same by keyboard
    <div
      className={joinClasses(styles.source, dragging && styles.dragging)}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes("Files")) return;
        event.preventDefault();
        setDragging(true);
      }}
      onDragLeave={() => setDragging(false)}
      onDrop={drop}
    >
      <Field
        name="content"
        label={label}
        hint={
          takesPages
            ? "Paste the address of the article, or its text, HTML or Markdown."
            : "Paste the text, the page’s HTML or Markdown."
        }
        error={errors.content}
      >
        {(control) => (
          <TextArea
            {...control}
            rows={14}
            defaultValue={values.content}
            spellCheck={false}
            className={styles.content}
            onChange={(event) => paste(event.currentTarget.value)}
          />
        )}
      </Field>
      {takesPages && (
        <p role="status" className={styles.recognised}>
          {sayPasted(pasted, fileName)}
        </p>
      )}
      <div className={styles.row}>
        <Field
          name="file"
          label="Or a file"
          hint={
            takesPages
              ? "A web page, text, Word document or PDF (.html, .mht, .txt, .md, .docx, .pdf), also dropped here; it takes the place of what is pasted."
              : ".txt, .html or .md, also dropped here; it wins over pasted text."
          }
          error={errors.file}
        >
          {(control) => (
            <input
              {...control}
              ref={input}
              type="file"
              accept={takesPages ? PAGE_FILES : TEXT_FILES}
              className={styles.file}
              onChange={(event) => choose(event.currentTarget.files)}
            />
          )}
        </Field>
        <Field name="format" label="Format" error={errors.format}>
          {(control) => (
            <Select {...control} defaultValue={values.format}>
              <option value="">Recognise it</option>
              <option value="text">Plain text</option>
              <option value="html">HTML</option>
              <option value="markdown">Markdown</option>
            </Select>
          )}
        </Field>
      </div>
      {fileName && (
        <p className={styles.chosen}>
          <bdi>{fileName}</bdi>
          <Button size="small" look="quiet" onClick={takeAway}>
            Take the file away
          </Button>
        </p>
      )}
      {!fileName && values.fileName && (
        <p className={styles.chosen}>
          From the file <bdi>{values.fileName}</bdi>
        </p>
      )}
      <input type="hidden" name="fileName" value={values.fileName} />
      {children}
    </div>
  );
  return (
    <details className={styles.fold} open={!folded || "content" in errors || "file" in errors}>
      <summary className={folded ? styles.summary : styles.gone}>Change the text</summary>
      {fields}
    </details>
  );
}

/** What is in the box, in a few words, before anything is sent. */
function sayPasted(pasted: string, fileName: string): string {
  if (fileName || pasted.trim() === "") return "";
  const address = loneAddress(pasted);
  if (address !== null) return `An address: the page at ${new URL(address).host} will be fetched.`;
  return { text: "This is plain text.", html: "This is HTML.", markdown: "This is Markdown." }[guessFormat(pasted)];
}
