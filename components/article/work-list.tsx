import Link from "next/link";
import type { MyWork, WorkItem } from "@/lib/schemas/assignment";
import { ButtonLink } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { LocalDate } from "../ui/local-date";
import styles from "./work-list.module.css";

const KIND_WORDS = {
  review: "Review it",
  confirm: "Confirm your verdict",
  question: "Answer a question",
  decide: "Reviews differ: decide",
} satisfies Record<WorkItem["kinds"][number], string>;

/** What waits for the viewer by name, article by article, each a link straight to the claim. */
export function WorkList({ work, allHref }: { work: MyWork; allHref: string | null }) {
  const shown = work.articles.reduce((sum, { items }) => sum + items.length, 0);
  return (
    <section aria-labelledby="waits" className={styles.work}>
      <h2 id="waits" className={styles.heading}>
        Waits for you
        {work.overdue > 0 && <span className={styles.late}>{work.overdue.toLocaleString("en")} overdue</span>}
      </h2>
      {work.total === 0 && (
        <EmptyState title="Nothing waits for you">
          Claims that you are asked to review, questions to you, and your verdicts on words that changed will be here.
        </EmptyState>
      )}
      {work.articles.map(({ id, title, language, direction, items }) => (
        <article key={id} className={styles.article} aria-labelledby={`work-${id}`}>
          <h3 id={`work-${id}`} className={styles.title}>
            <Link href={`/articles/${id}`}>
              <bdi lang={language ?? undefined} dir={direction}>
                {title}
              </bdi>
            </Link>
          </h3>
          <ul>
            {items.map((item) => (
              <li key={item.claimId} className={styles.item}>
                <span className={styles.number}>{item.number}</span>
                <Link href={`/articles/${id}/claims/${item.claimId}`} className={styles.statement}>
                  <bdi lang={language ?? undefined} dir={direction}>
                    {item.statement}
                  </bdi>
                </Link>
                <span className={styles.kinds}>{item.kinds.map((kind) => KIND_WORDS[kind]).join(" · ")}</span>
                {item.dueAt !== null && (
                  <span className={item.overdue ? styles.late : styles.due}>
                    {item.overdue ? "Was due " : "Due "}
                    <LocalDate iso={item.dueAt} />
                  </span>
                )}
              </li>
            ))}
          </ul>
        </article>
      ))}
      {shown < work.total && allHref !== null && (
        <div>
          <ButtonLink href={allHref}>Show more of {work.total.toLocaleString("en")}</ButtonLink>
        </div>
      )}
      {shown < work.total && allHref === null && (
        <p className={styles.kinds}>
          The {shown.toLocaleString("en")} most urgent of {work.total.toLocaleString("en")}.
        </p>
      )}
    </section>
  );
}
