import Link from "next/link";
import { Notice } from "@/components/ui/notice";

type Props = {
  reason: "own_decision" | "recused";
  /** Where the viewer may decide anew. */
  decideHref: string | null;
};

/** Why somebody whose role would let them review this claim does not. */
export function ReviewRefused({ reason, decideHref }: Props) {
  if (reason === "recused") return <Notice title="You recused yourself from this claim" />;
  return (
    <Notice title="You decided this claim">
      <p>
        Nobody reviews their own decision.{" "}
        {decideHref !== null && (
          <>
            If it should stand otherwise, <Link href={decideHref}>decide again</Link>.
          </>
        )}
      </p>
    </Notice>
  );
}
