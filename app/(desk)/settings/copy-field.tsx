"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";
import styles from "./copy-field.module.css";

/** Something shown once that has to be taken along: selectable by itself, with a button that copies it. `label` names it for screen readers. */
export function CopyField({ label, value }: { label: string; value: string }) {
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState("");
  const copy = async () => {
    input.current?.select();
    try {
      await navigator.clipboard.writeText(value);
      setSaid("Copied.");
    } catch {
      // Plain http and some browsers keep the clipboard shut; it is selected, so that the keys work.
      setSaid("Selected: press Ctrl or ⌘ and C to copy.");
    }
  };
  return (
    <div className={styles.row}>
      <TextInput
        ref={input}
        readOnly
        value={value}
        aria-label={label}
        dir="ltr"
        onFocus={(event) => event.target.select()}
      />
      <Button onClick={copy}>Copy</Button>
      <span role="status" className={styles.said}>
        {said}
      </span>
    </div>
  );
}
