import Link from "next/link";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import styles from "@/components/ui/view-controls.module.css";
import { COMPARE_VIEW_LABELS, COMPARE_VIEWS, ROW_FILTER_LABELS, ROW_FILTERS } from "@/lib/core/compare/row-filter";
import { addressOf, type CompareAddress } from "./compare-address";

type Props = { path: string; address: CompareAddress; newest: number };

/** Which two versions, and how they are shown: a plain form and plain links. */
export function CompareForm({ path, address, newest }: Props) {
  const numbers = Array.from({ length: newest }, (_, index) => newest - index);
  return (
    <div className={styles.controls}>
      <form method="get" action={`${path}/versions/compare`} className={styles.form}>
        {(["from", "to"] as const).map((name) => (
          <label key={name} htmlFor={`compare-${name}`} className={styles.field}>
            {name === "from" ? "From" : "To"}
            <Select id={`compare-${name}`} name={name} defaultValue={address[name]} key={address[name]}>
              {numbers.map((number) => (
                <option key={number} value={number}>
                  Version {number}
                </option>
              ))}
            </Select>
          </label>
        ))}
        {address.view !== "inline" && <input type="hidden" name="view" value={address.view} />}
        {address.only !== "all" && <input type="hidden" name="only" value={address.only} />}
        <Button type="submit">Compare</Button>
      </form>
      <nav aria-label="How it is shown" className={styles.links}>
        {COMPARE_VIEWS.map((view) => (
          <Link
            key={view}
            href={addressOf(path, { ...address, view })}
            aria-current={view === address.view ? "true" : undefined}
            scroll={false}
            prefetch={false}
          >
            {COMPARE_VIEW_LABELS[view]}
          </Link>
        ))}
      </nav>
      <nav aria-label="What is shown" className={styles.links}>
        {ROW_FILTERS.map((only) => (
          <Link
            key={only}
            href={addressOf(path, { ...address, only })}
            aria-current={only === address.only ? "true" : undefined}
            scroll={false}
            prefetch={false}
          >
            {ROW_FILTER_LABELS[only]}
          </Link>
        ))}
      </nav>
    </div>
  );
}
