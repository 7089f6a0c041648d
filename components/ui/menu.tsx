"use client";

import { Button, MenuItem, MenuTrigger, Popover, Menu as RacMenu } from "react-aria-components";
import { type ButtonLook, type ButtonSize, buttonClass } from "./button";
import { Kbd } from "./kbd";
import styles from "./menu.module.css";

export type MenuChoice = {
  id: string;
  label: string;
  /** A second, smaller line. */
  hint?: string;
  /** The key that does the same. */
  keys?: string;
  /** Goes there instead of calling `onAction`. */
  href?: string;
  isDisabled?: boolean;
};

type Props = {
  label: string;
  choices: readonly MenuChoice[];
  /** Called with the chosen `id`. */
  onAction?: (id: string) => void;
  look?: ButtonLook;
  size?: ButtonSize;
};

/** A button that opens a list of actions. What must work without scripts uses `Disclosure` instead. */
export function Menu({ label, choices, onAction, look, size }: Props) {
  return (
    <MenuTrigger>
      <Button className={buttonClass(look, size)}>{label}</Button>
      <Popover className={styles.popover} placement="bottom end">
        <RacMenu className={styles.menu} onAction={(key) => onAction?.(String(key))}>
          {choices.map((choice) => (
            <MenuItem
              key={choice.id}
              id={choice.id}
              textValue={choice.label}
              className={styles.item}
              {...(choice.href === undefined ? {} : { href: choice.href })}
              {...(choice.isDisabled === undefined ? {} : { isDisabled: choice.isDisabled })}
            >
              <span>
                {choice.label}
                {choice.hint && <span className={styles.hint}>{choice.hint}</span>}
              </span>
              {choice.keys && <Kbd keys={choice.keys} />}
            </MenuItem>
          ))}
        </RacMenu>
      </Popover>
    </MenuTrigger>
  );
}
