"use client";

import type { ReactNode } from "react";
import { Heading, Modal, ModalOverlay, Dialog as RacDialog } from "react-aria-components";
import styles from "./dialog.module.css";

type Props = {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  title: ReactNode;
  /** `alertdialog` when it asks before something that cannot be undone. */
  role?: "dialog" | "alertdialog";
  children: ReactNode | ((close: () => void) => ReactNode);
};

/** A dialog: keeps the focus inside, closes with Escape or a press outside, gives the focus back. A sheet from below on a phone. */
export function Dialog({ isOpen, onOpenChange, title, role = "dialog", children }: Props) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={role === "dialog"}
      className={styles.overlay}
    >
      <Modal className={styles.modal}>
        <RacDialog role={role} className={styles.dialog}>
          {({ close }) => (
            <>
              <Heading slot="title" className={styles.title}>
                {title}
              </Heading>
              {typeof children === "function" ? children(close) : children}
            </>
          )}
        </RacDialog>
      </Modal>
    </ModalOverlay>
  );
}
