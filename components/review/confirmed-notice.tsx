import Link from "next/link";
import { Notice } from "@/components/ui/notice";

type Props = {
  /** Number and address of the claim that was confirmed. */
  number: number;
  href: string;
  /** What was affirmed: the viewer's verdict, the desk's decision, or only the words. */
  what: keyof typeof WORDS;
  /** Whether this page shows the next claim that waits. */
  isNext: boolean;
};

const WORDS = {
  verdict: "Your verdict stands on the present words of",
  decision: "The desk’s decision stands on the present words of",
  words: "The words are accepted for",
};

/** Says what was confirmed, and whether more waits. */
export function ConfirmedNotice({ number, href, what, isNext }: Props) {
  return (
    <Notice tone="good" role="status">
      <p>
        {WORDS[what]}{" "}
        <Link href={href} scroll={false}>
          claim {number}
        </Link>
        . {isNext ? "This one waits for you next." : "Nothing else here waits for your confirmation."}
      </p>
    </Notice>
  );
}
