"use client";

import { useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import type { FieldControl } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import styles from "./password-input.module.css";

type Props = FieldControl & { autoComplete: "current-password" | "new-password"; required?: boolean };

const never = () => () => {};

/** A password, with a button that shows what was typed: fewer typing errors than asking twice. The button is there once it can work. */
export function PasswordInput({ required = true, ...props }: Props) {
  const [shown, setShown] = useState(false);
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return (
    <div className={styles.row}>
      <TextInput
        {...props}
        type={shown ? "text" : "password"}
        dir="ltr"
        required={required}
        spellCheck={false}
        autoCapitalize="none"
      />
      {scripted && (
        <Button aria-pressed={shown} aria-controls={props.id} onClick={() => setShown(!shown)}>
          {shown ? "Hide" : "Show"}
        </Button>
      )}
    </div>
  );
}
