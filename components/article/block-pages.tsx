import { Button } from "@/components/ui/button";
import styles from "./block-pages.module.css";
import { BLOCKS_PER_PAGE, type BlockPage } from "./picked-block";

/** Ways to the other pages of a long article's blocks: submit buttons (`intent` = `page:N`), so that what was changed here goes along. */
export function BlockPages({ blockPage: { page, pages, total } }: { blockPage: BlockPage }) {
  if (pages === 1) return null;
  const label = (wanted: number) => {
    const first = (wanted - 1) * BLOCKS_PER_PAGE + 1;
    return `Blocks ${first.toLocaleString("en")} to ${Math.min(total, wanted * BLOCKS_PER_PAGE).toLocaleString("en")}`;
  };
  return (
    <nav aria-label="Blocks" className={styles.pages}>
      {page > 1 && (
        <Button type="submit" name="intent" value={`page:${page - 1}`}>
          {label(page - 1)}
        </Button>
      )}
      <span className={styles.here}>{`${label(page)} of ${total.toLocaleString("en")}`}</span>
      {page < pages && (
        <Button type="submit" name="intent" value={`page:${page + 1}`}>
          {label(page + 1)}
        </Button>
      )}
    </nav>
  );
}
