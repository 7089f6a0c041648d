"use client";

import { useEffect, useState } from "react";
import { initialsOf } from "@/lib/core/live/presence";
import { useLive } from "./live-article";
import styles from "./present-people.module.css";

/** People shown before the rest is a number. */
const MOST_SHOWN = 4;
/** A break shorter than this is not worth a word, in milliseconds. */
const QUIET_MS = 10_000;

/** Who else has the article open: initials, with names and claims for who asks. When the page is not live for a while, it says so here. */
export function PresentPeople() {
  const { people, isOpen } = useLive();
  const isStale = useLasting(isOpen === false, QUIET_MS);
  const shown = people.slice(0, MOST_SHOWN);
  return (
    <span className={styles.people}>
      {isStale && (
        <span role="status" className={styles.away}>
          Not live: reconnecting
        </span>
      )}
      {people.length > 0 && (
        <ul aria-label="Here now" className={styles.list}>
          {shown.map(({ id, name, claim }) => (
            <li key={id} className={styles.person} title={claim === null ? name : `${name}, at claim ${claim.number}`}>
              <span aria-hidden="true">{initialsOf(name)}</span>
              <span className={styles.hidden}>{claim === null ? name : `${name}, at claim ${claim.number}`}</span>
            </li>
          ))}
          {people.length > MOST_SHOWN && <li className={styles.more}>+{people.length - MOST_SHOWN}</li>}
        </ul>
      )}
    </span>
  );
}

/** Who else has this claim open, by name; an empty line when nobody has, so that nothing moves when somebody comes. */
export function PeopleHere({ claimId }: { claimId: string }) {
  const here = useLive().people.filter(({ claim }) => claim?.id === claimId);
  const [first, ...others] = here;
  return (
    <span className={styles.here} aria-live="polite">
      {first && (
        <>
          <bdi>{first.name}</bdi>
          {others.length === 0 ? " is here" : ` and ${others.length} more are here`}
        </>
      )}
    </span>
  );
}

/** Whether something has been so for a while. */
function useLasting(isSo: boolean, milliseconds: number): boolean {
  const [isLasting, setLasting] = useState(false);
  useEffect(() => {
    if (!isSo) return setLasting(false);
    const timer = setTimeout(() => setLasting(true), milliseconds);
    return () => clearTimeout(timer);
  }, [isSo, milliseconds]);
  return isSo && isLasting;
}
