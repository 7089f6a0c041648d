"use client";

import { Fragment, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { BORDER_KEYS, DESK_KEYS } from "@/lib/core/desk/desk-keys";
import { areKeysOn, setKeysOn } from "./key-preference";
import styles from "./key-sheet.module.css";

type KeyList = { heading: string | null; keys: { keys: string; does: string }[] };

type Props = {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** Default: those of the reading desk. */
  lists?: readonly KeyList[];
};

const READING: KeyList[] = [
  { heading: null, keys: DESK_KEYS },
  { heading: "While borders are moved", keys: BORDER_KEYS },
];

/** Every key of a screen, and the switch for those of a single letter. */
export function KeySheet({ isOpen, onOpenChange, lists = READING }: Props) {
  return (
    <Dialog isOpen={isOpen} onOpenChange={onOpenChange} title="Keys">
      {(close) => <Sheet close={close} lists={lists} />}
    </Dialog>
  );
}

function Keys({ list }: { list: KeyList["keys"] }) {
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

function Sheet({ close, lists }: { close: () => void; lists: readonly KeyList[] }) {
  const [on, setOn] = useState(areKeysOn);
  return (
    <div className={styles.sheet}>
      {lists.map(({ heading, keys }) => (
        <Fragment key={heading}>
          {heading !== null && <h3 className={styles.heading}>{heading}</h3>}
          <Keys list={keys} />
        </Fragment>
      ))}
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
