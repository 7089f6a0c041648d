import { LocalDate } from "@/components/ui/local-date";
import type { CommentView } from "@/lib/schemas/comment";
import styles from "./comment.module.css";
import { CommentBody } from "./comment-body";

/** One thing somebody said. */
export function Comment({ comment }: { comment: CommentView }) {
  const { author, createdAt, body, mentions } = comment;
  return (
    <li className={styles.comment}>
      <p className={styles.head}>
        <b dir="auto">{author.name}</b> <LocalDate iso={createdAt} />
      </p>
      <CommentBody markdown={body} mentions={mentions} />
    </li>
  );
}
