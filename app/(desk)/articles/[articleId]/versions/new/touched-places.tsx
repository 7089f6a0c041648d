import { PlaceMark } from "@/components/article/place-mark";
import { VisibleText } from "@/components/article/visible-text";
import { Removed, WordDiff } from "@/components/article/word-diff";
import { PLACE_WORDS } from "@/lib/core/compare/version-words";
import type { Direction } from "@/lib/core/text/direction";
import type { TouchedPlace } from "@/lib/operations/preview-version";
import styles from "./touched-places.module.css";

type Props = { places: readonly TouchedPlace[]; language: string | null; direction: Direction };

/** Places named one by one; more of them are seen in the comparison, once the version is there. */
const NAMED = 200;

/** Every place of a claim that would not stay as it is, with its old and new words. */
export function TouchedPlaces({ places, language, direction }: Props) {
  if (places.length === 0) return null;
  return (
    <>
      <ol className={styles.list} aria-label="Claims that are touched">
        {places.slice(0, NAMED).map((place) => (
          <li key={place.targetId} className={styles.place}>
            <p className={styles.head}>
              <span className={styles.number}>{place.number}</span>
              <PlaceMark state={place.status}>{PLACE_WORDS[place.status].one}</PlaceMark>
              <bdi className={styles.statement}>{place.statement}</bdi>
            </p>
            <blockquote lang={language ?? undefined} dir={direction} className={styles.words}>
              <Words place={place} />
            </blockquote>
            {place.wasSo && (
              <p className={styles.note}>It is so in the newest version already, and nobody has accepted it yet.</p>
            )}
            {place.candidates.length > 0 && (
              <p className={styles.note}>
                {place.candidates.length === 1
                  ? "The same words stand in another place as well: a person has to choose."
                  : `The same words stand in ${place.candidates.length} other places as well: a person has to choose.`}
              </p>
            )}
          </li>
        ))}
      </ol>
      {places.length > NAMED && (
        <p className={styles.note}>
          And {(places.length - NAMED).toLocaleString("en")} more, which the comparison shows.
        </p>
      )}
    </>
  );
}

function Words({ place: { status, diff, before, after } }: { place: TouchedPlace }) {
  if (status === "gone") return <Removed text={before} />;
  return diff === null ? <VisibleText text={after} /> : <WordDiff parts={diff} />;
}
