import { VisibleText } from "@/components/article/visible-text";
import type { Direction } from "@/lib/core/text/direction";
import type { ComparedClaim } from "@/lib/schemas/comparison";
import styles from "./claim-in-context.module.css";

type Props = {
  places: ComparedClaim["places"];
  language: string | null;
  direction: Direction;
};

/** The claim's words where the article has them, with the sentences around. */
export function ClaimInContext({ places, language, direction }: Props) {
  if (places.length === 0) return <p className={styles.gone}>Its words are no longer in the text.</p>;
  return (
    <div className={styles.places} lang={language ?? undefined} dir={direction}>
      {places.map(({ before, exact, after }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: places have an order and nothing else of their own
        <p key={index} className={styles.place}>
          <span className={styles.around}>
            <VisibleText text={before} />
          </span>
          <mark className={styles.words}>
            <VisibleText text={exact} />
          </mark>
          <span className={styles.around}>
            <VisibleText text={after} />
          </span>
        </p>
      ))}
    </div>
  );
}
