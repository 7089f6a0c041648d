import { VisibleText } from "@/components/article/visible-text";
import { Notice } from "@/components/ui/notice";
import type { ClaimView } from "@/lib/schemas/claim";
import styles from "./stale-review.module.css";

type Props = {
  rated: { statement: string; quotes: { targetId: string; exact: string }[] };
  claim: Pick<ClaimView, "statement" | "targets">;
};

/** Says that the viewer's submission speaks of other words than the claim has now, and which. */
export function StaleReview({ rated, claim }: Props) {
  const present = new Set(claim.targets.map(({ exact }) => exact));
  const gone = rated.quotes.map(({ exact }) => exact).filter((quote) => !present.has(quote));
  const words = rated.statement === claim.statement && gone.length > 0 ? gone : [rated.statement, ...gone];
  return (
    <Notice tone="warn" title="You rated other words:">
      {words.map((text) => (
        <p key={text} className={styles.words} dir="auto">
          <q>
            <VisibleText text={text} />
          </q>
        </p>
      ))}
      <p>Submit again to stand by it.</p>
    </Notice>
  );
}
