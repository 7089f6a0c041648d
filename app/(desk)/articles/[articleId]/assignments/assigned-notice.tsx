import { Notice } from "@/components/ui/notice";
import type { UnfilledReason } from "@/lib/core/review/distribute";

type Props = {
  answer: {
    made: number;
    people: number;
    kept: number;
    unfilled: { claimId: string | null; missing: number; reason: UnfilledReason }[];
  };
  claims: readonly { id: string; number: number }[];
};

const REASON_WORDS = {
  no_candidates: "there is nobody to choose from",
  all_have_it: "everybody to choose from has it already",
  recused_or_decided: "the others recused themselves or decided it",
} satisfies Record<UnfilledReason, string>;

/** What an assignment did, and where nobody was left. */
export function AssignedNotice({ answer: { made, people, kept, unfilled }, claims }: Props) {
  const numbers = new Map(claims.map(({ id, number }) => [id, number]));
  return (
    <Notice tone={unfilled.length > 0 ? "warn" : "good"} role="status" title={madeWords(made, people, kept)}>
      {unfilled.length > 0 && (
        <ul>
          {unfilled.slice(0, 10).map(({ claimId, missing, reason }) => (
            <li key={claimId}>
              {placeWords(claimId, numbers)}: {missing} more {missing === 1 ? "is" : "are"} wanted, but{" "}
              {REASON_WORDS[reason]}.
            </li>
          ))}
          {unfilled.length > 10 && <li>{(unfilled.length - 10).toLocaleString("en")} more claims lack people too.</li>}
        </ul>
      )}
    </Notice>
  );
}

function madeWords(made: number, people: number, kept: number): string {
  if (made === 0) return kept > 0 ? "They were asked already." : "Nobody was asked.";
  const whom = people === 1 ? "1 person was asked" : `${people.toLocaleString("en")} people were asked`;
  return made === people ? `${whom}.` : `${whom}, with ${made.toLocaleString("en")} assignments.`;
}

function placeWords(claimId: string | null, numbers: ReadonlyMap<string, number>): string {
  if (claimId === null) return "The article";
  const number = numbers.get(claimId);
  return number === undefined ? "A claim on another page" : `Claim ${number}`;
}
