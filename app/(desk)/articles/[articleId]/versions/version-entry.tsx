import Link from "next/link";
import { formatLabel } from "@/components/article/format-label";
import { PlaceMark } from "@/components/article/place-mark";
import { LinkRow } from "@/components/ui/link-row";
import { placeCounts } from "@/lib/core/compare/version-words";
import type { VersionSummary } from "@/lib/schemas/version";
import { ImportedBy } from "./imported-by";
import { compareHref, versionHref, versionReportHref } from "./version-address";
import styles from "./version-entry.module.css";

/** One version in the history: where it is from, what it did to the claims, and what can be done with it. */
export function VersionEntry({ version, path, newest }: { version: VersionSummary; path: string; newest: number }) {
  const { number, format, characters, places } = version;
  const isNewest = number === newest;
  const states = placeCounts(places);
  return (
    <li className={styles.entry}>
      <div className={styles.words}>
        <h2 className={styles.name}>
          Version {number}
          {isNewest && <span className={styles.newest}>the newest</span>}
        </h2>
        <p className={styles.facts}>
          <ImportedBy version={version} /> · {formatLabel(format)} · {characters.toLocaleString("en")} characters
        </p>
        <p className={styles.places}>
          <span>Places of claims:</span>
          {states.length === 0 && <span>none</span>}
          {states.map(({ state, count, words }) => (
            <PlaceMark key={state} state={number === 1 ? "new" : state}>
              {number === 1 && state === "exact" ? `${count.toLocaleString("en")} marked` : words}
            </PlaceMark>
          ))}
        </p>
      </div>
      <LinkRow label={`Version ${number}`}>
        <li>
          <Link href={versionHref(path, number, newest)}>Read it</Link>
        </li>
        {number > 1 && (
          <li>
            <Link href={compareHref(path, number - 1, number)}>What changed</Link>
          </li>
        )}
        <li>
          <Link href={versionReportHref(path, number, newest)}>Its report</Link>
        </li>
      </LinkRow>
    </li>
  );
}
