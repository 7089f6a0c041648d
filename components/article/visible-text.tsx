import { escapeVisibly } from "@/lib/core/report/visible-controls";
import styles from "./visible-text.module.css";

const CONTROL = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** Text of an article; characters that would silently reorder it are seen by their names and act on nothing. */
export function VisibleText({ text }: { text: string }) {
  if (!CONTROL.test(text)) return text;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own core escapes every character of it
  return <span className={styles.text} dangerouslySetInnerHTML={{ __html: escapeVisibly(text) }} />;
}
