import type { ReactNode } from "react";
import { joinClasses } from "@/components/ui/join-classes";
import type { TargetState } from "@/lib/core/anchor/target";
import type { ClaimFate } from "@/lib/core/compare/claim-fate";
import styles from "./place-mark.module.css";

/** Drawn, not typed: letters like these are not in every face, and are read out in odd ways. */
const SHAPES = {
  exact: "M3.5 6h9M3.5 10h9",
  moved: "M8 2.5v11M5 5.5l3-3 3 3M5 10.5l3 3 3-3",
  changed: "M3.5 6h9M3.5 10h9M11 2.5l-6 11",
  confirmed: "M3 8.5l3.5 3.5 6.5-8",
  gone: "M4 4l8 8M12 4l-8 8",
  new: "M8 3.5v9M3.5 8h9",
} satisfies Record<TargetState | ClaimFate, string>;

/** What became of a claim's place: a shape and its words. What needs a person is in red as well. */
export function PlaceMark({ state, children }: { state: TargetState | ClaimFate; children: ReactNode }) {
  const isUrgent = state === "changed" || state === "gone";
  return (
    <span className={joinClasses(styles.place, isUrgent && styles.urgent)}>
      <svg viewBox="0 0 16 16" className={styles.shape} aria-hidden="true" focusable="false">
        <path d={SHAPES[state]} />
      </svg>
      {children}
    </span>
  );
}
