import Link from "next/link";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";
import styles from "@/components/ui/view-controls.module.css";
import { agreementHref } from "./agreement-address";

type Props = {
  path: string;
  from: string;
  to: string;
  /** Ready-made spans; the one with the address's days is marked. */
  presets: { label: string; from?: string; to?: string }[];
  timeZone: string;
};

/** Which days: a plain form, and links to the usual spans. */
export function SpanForm({ path, from, to, presets, timeZone }: Props) {
  return (
    <div className={styles.controls}>
      <nav aria-label="Usual spans" className={styles.links}>
        {presets.map((preset) => (
          <Link
            key={preset.label}
            href={agreementHref({ path, ...preset })}
            aria-current={(preset.from ?? "") === from && (preset.to ?? "") === to ? "true" : undefined}
            prefetch={false}
          >
            {preset.label}
          </Link>
        ))}
      </nav>
      <form method="get" action={path} className={styles.form} key={`${from} ${to}`}>
        {(["from", "to"] as const).map((name) => (
          <label key={name} htmlFor={`span-${name}`} className={styles.field}>
            {name === "from" ? "From" : "To"}
            <TextInput
              id={`span-${name}`}
              type="date"
              name={name}
              defaultValue={name === "from" ? from : to}
              min="1900-01-01"
              max="2999-12-31"
              dir="ltr"
            />
          </label>
        ))}
        <Button type="submit">Show</Button>
      </form>
      <p className={styles.note}>Whole days in {timeZone}, by a claim’s first review.</p>
    </div>
  );
}
