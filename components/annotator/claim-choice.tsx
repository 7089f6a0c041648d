"use client";

import { useEffect, useRef, useState } from "react";
import { Menu, MenuItem, Popover } from "react-aria-components";
import { lendNonce } from "@/components/ui/lend-nonce";
import menuStyles from "@/components/ui/menu.module.css";
import styles from "./claim-choice.module.css";
import { claimLabel } from "./claims-in-article";

/** Claims that share the words that were clicked, outermost first, and where. */
export type ClaimChoiceState = { ids: string[]; x: number; y: number };

type Props = { choice: ClaimChoiceState; onChoose: (id: string) => void; onClose: () => void };

/** The small list of the claims on one run of words. */
export function ClaimChoice({ choice, onChoose, onClose }: Props) {
  const anchor = useRef<HTMLSpanElement>(null);
  useState(lendNonce);
  useEffect(() => {
    if (anchor.current === null) return;
    anchor.current.style.left = `${choice.x}px`;
    anchor.current.style.top = `${choice.y}px`;
  }, [choice]);
  return (
    <>
      <span ref={anchor} className={styles.anchor} />
      <Popover
        triggerRef={anchor}
        isOpen
        onOpenChange={(isOpen) => !isOpen && onClose()}
        className={menuStyles.popover ?? ""}
        placement="bottom start"
      >
        <Menu
          aria-label="Claims on these words"
          className={menuStyles.menu ?? ""}
          autoFocus="first"
          onAction={(key) => onChoose(String(key))}
        >
          {choice.ids.map((id) => (
            <MenuItem key={id} id={id} textValue={claimLabel(id)} className={menuStyles.item ?? ""}>
              <bdi>{claimLabel(id)}</bdi>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </>
  );
}
