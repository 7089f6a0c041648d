"use client";

import { localTime } from "@/lib/core/review/zoned-time";
import { Field } from "../ui/field";
import { TextInput } from "../ui/text-input";
import { useViewerZone } from "./use-viewer-zone";

type Props = {
  /** Where the time is taken to be while no script says where the viewer is. */
  deskZone: string;
  /** ISO 8601 in UTC. */
  dueAt?: string | null;
  /** What was typed before, when a send was refused. */
  typed?: string | undefined;
  error?: string | undefined;
};

/** A day and time, and the zone they are in, as `readDueDate` takes them. */
export function DueField({ deskZone, dueAt = null, typed, error }: Props) {
  const zone = useViewerZone(deskZone);
  return (
    <>
      <input type="hidden" name="zone" value={zone} />
      <Field name="dueAt" label="Due" optional hint={`Time in ${zone.replaceAll("_", " ")}`} error={error}>
        {(control) => (
          <TextInput
            key={zone}
            {...control}
            type="datetime-local"
            dir="ltr"
            defaultValue={typed ?? (dueAt === null ? "" : localTime(dueAt, zone))}
          />
        )}
      </Field>
    </>
  );
}
