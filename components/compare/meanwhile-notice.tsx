import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { changesSince } from "@/lib/core/decision-form/decision-draft";
import { listNames } from "@/lib/core/report/verdict-words";

type Props = {
  /** What the server said, when it refused the decision for this. */
  message: string | null;
  changes: ReturnType<typeof changesSince>;
  /** Names by the submission's id. */
  authors: Readonly<Record<string, string>>;
  /** Says that it was read; `null` once it was, or where the page itself is new. */
  onRead: (() => void) | null;
};

/** What came in while somebody wrote. Their text stays; they decide once they have read it. */
export function MeanwhileNotice({ message, changes, authors, onRead }: Props) {
  const names = [...new Set(changes.submissions.map((id) => authors[id] ?? "somebody"))];
  return (
    <Notice tone="warn" role="alert" title="Somebody was here meanwhile">
      {names.length > 0 && (
        <p>
          New, or made anew: the {names.length === 1 ? "review" : "reviews"} of {listNames(names)}.
        </p>
      )}
      {changes.isDecided && <p>The claim was decided: that decision stands above. Yours would supersede it.</p>}
      {changes.isOther && <p>What the claim says, or who reviewed it, has changed.</p>}
      {message !== null && names.length === 0 && !changes.isDecided && !changes.isOther && <p>{message}</p>}
      <p>What you wrote is still here.</p>
      {onRead !== null && (
        <p>
          <Button size="small" onClick={onRead}>
            I have read it
          </Button>
        </p>
      )}
    </Notice>
  );
}
