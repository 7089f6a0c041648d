"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { BORDER_KEYS, DESK_KEYS } from "@/lib/core/desk/desk-keys";
import { areKeysOn, setKeysOn } from "./key-preference";
import styles from "./key-sheet.module.css";

/** Every key of the desk, and the switch for those of a single letter. */
export function KeySheet({ isOpen, onOpenChange }: { isOpen: boolean; onOpenChange: (isOpen: boolean) => void }) {
  return (
    <Dialog isOpen={isOpen} onOpenChange={onOpenChange} title="Keys">
      {(close) => <Sheet close={close} />}
    </Dialog>
  );
}

function Keys({ list }: { list: typeof DESK_KEYS }) {
  return (
    <dl className={styles.keys}>
      {list.map(({ keys, does }) => (
        <div key={keys} className={styles.row}>
          <dt>
            <span className={styles.spoken}>{keys}</span>
            <Kbd keys={keys} />
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}

function Sheet({ close }: { close: () => void }) {
  const [on, setOn] = useState(areKeysOn);
  return (
    <div className={styles.sheet}>
      <Keys list={DESK_KEYS} />
      <h3 className={styles.heading}>While borders are moved</h3>
      <Keys list={BORDER_KEYS} />
      <Checkbox
        checked={on}
        onChange={(event) => {
          setKeysOn(event.target.checked);
          setOn(event.target.checked);
        }}
        hint="Switch this off if you speak to your computer, or press keys by accident."
      >
        Keys of a single letter or digit act at once
      </Checkbox>
      <div>
        <Button onClick={close}>Close</Button>
      </div>
    </div>
  );
}
