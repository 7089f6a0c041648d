"use client";

import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import type { DraftSource } from "@/lib/core/review-form/draft";
import { SourceFacts } from "./source-facts";
import { SourceFields } from "./source-fields";
import styles from "./source-row.module.css";
import { useHydrated } from "./use-hydrated";

type Props = {
  index: number;
  count: number;
  source: DraftSource;
  errors: Readonly<Record<string, string>>;
  /** Open from the start: it was just added. */
  fresh: boolean;
  onChange: (source: DraftSource) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

/** One source: how it reads, and unfolded everything to type. Without scripts a box removes it when the form is sent. */
export function SourceRow({ index, count, source, errors, fresh, onChange, onMove, onRemove }: Props) {
  const hydrated = useHydrated();
  const [open, setOpen] = useState(fresh);
  const wrong = Object.keys(errors).some((path) => path.startsWith(`sources.${index}.`));
  const name = source.title.trim() || `source ${index + 1}`;
  return (
    <li className={styles.row} data-source={source.id}>
      <SourceFacts source={source} />
      <details open={open || wrong} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className={styles.summary} aria-label={`Edit ${name}`}>
          Edit
        </summary>
        <SourceFields index={index} source={source} errors={errors} onChange={onChange} />
        {!hydrated && <Checkbox name={`sources.${index}.remove`}>Remove this source</Checkbox>}
      </details>
      {hydrated && (
        <div className={styles.buttons}>
          <Button
            look="quiet"
            size="small"
            data-move="-1"
            aria-label={`Move up ${name}`}
            disabled={index === 0}
            onClick={() => onMove(-1)}
          >
            <ArrowUp aria-hidden="true" />
          </Button>
          <Button
            look="quiet"
            size="small"
            data-move="1"
            aria-label={`Move down ${name}`}
            disabled={index === count - 1}
            onClick={() => onMove(1)}
          >
            <ArrowDown aria-hidden="true" />
          </Button>
          <Button look="quiet" size="small" aria-label={`Remove ${name}`} onClick={onRemove}>
            <Trash2 aria-hidden="true" />
          </Button>
        </div>
      )}
    </li>
  );
}
