"use client";

import { useRef } from "react";
import { Button } from "@/components/ui/button";
import type { Span } from "@/lib/core/text/span";
import styles from "./claim-tool.module.css";
import { useToolPlace } from "./use-tool-place";

type Props = {
  span: Span;
  /** Whether a claim is being written, which the words would join as a further place. */
  joins: boolean;
  onClaim: () => void;
  onCancel: () => void;
};

/** The offer to claim what a pointer has marked: beside the words for a mouse, at the foot of the screen for a finger. */
export function ClaimTool({ span, joins, onClaim, onCancel }: Props) {
  const tool = useRef<HTMLDivElement>(null);
  useToolPlace(tool, span);
  return (
    <div ref={tool} className={styles.tool} role="toolbar" aria-label="Marked words">
      <Button look="primary" size="small" keys="Enter" onClick={onClaim}>
        {joins ? "Add this place" : "Claim this"}
      </Button>
      <Button size="small" onClick={onCancel}>
        Cancel
      </Button>
    </div>
  );
}
