"use client";

import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { joinClasses } from "@/components/ui/join-classes";
import { Kbd } from "@/components/ui/kbd";
import { type BorderEvent, type BorderState, hasMoved } from "@/lib/core/desk/border-state";
import styles from "./border-tool.module.css";
import toolStyles from "./claim-tool.module.css";
import { useToolPlace } from "./use-tool-place";

type Props = {
  state: BorderState;
  send: (event: BorderEvent) => void;
  save: () => void;
  leave: () => void;
};

/** What can be done with the place that is being moved: beside the words for a mouse, at the foot of the screen for a finger. */
export function BorderTool({ state, send, save, leave }: Props) {
  const tool = useRef<HTMLDivElement>(null);
  const { span, edge } = state;
  useToolPlace(tool, span, 400);
  return (
    <div
      ref={tool}
      className={joinClasses(toolStyles.tool, styles.tool, span === null && styles.nowhere)}
      role="toolbar"
      aria-label="Borders of the claim"
    >
      {span === null ? (
        <p className={styles.hint}>
          Mark the words that carry the claim now<span className={styles.byKey}>, or press</span> <Kbd keys="j k" />
        </p>
      ) : (
        <div className={styles.edges}>
          {(["start", "end"] as const).map((name) => (
            <Button
              key={name}
              size="small"
              aria-pressed={edge === name}
              className={styles.edge}
              onClick={() => send({ type: "take", edge: name })}
            >
              {name === "start" ? "Start" : "End"}
            </Button>
          ))}
          <Kbd keys="Tab" />
        </div>
      )}
      <Button look="primary" size="small" keys="Enter" aria-disabled={!hasMoved(state) || undefined} onClick={save}>
        Move here
      </Button>
      <Button size="small" keys="Esc" onClick={leave}>
        Cancel
      </Button>
    </div>
  );
}
