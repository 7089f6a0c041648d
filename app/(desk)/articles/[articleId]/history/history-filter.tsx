import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { EVENT_KIND_NAMES, EVENT_KINDS } from "@/lib/core/history/event-kinds";
import type { HistoryFilter } from "./history-address";
import styles from "./page.module.css";

type Props = { filter: HistoryFilter; people: readonly { id: string; name: string }[] };

/** Narrows a history to a person and a kind of event. A plain form that asks for another address. */
export function HistoryFilterForm({ filter, people }: Props) {
  return (
    <form className={styles.filter} aria-label="Narrow the history">
      {filter.claimId !== undefined && <input type="hidden" name="claimId" value={filter.claimId} />}
      <Field name="actorId" label="Who">
        {(control) => (
          <Select {...control} defaultValue={filter.actorId ?? ""}>
            <option value="">Everybody</option>
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field name="kind" label="What">
        {(control) => (
          <Select {...control} defaultValue={filter.kind ?? ""}>
            <option value="">Everything</option>
            {EVENT_KIND_NAMES.map((kind) => (
              <option key={kind} value={kind}>
                {EVENT_KINDS[kind].label}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Button type="submit">Show</Button>
    </form>
  );
}
