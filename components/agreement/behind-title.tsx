import type { ReactNode } from "react";
import type { VerdictLook } from "@/lib/core/report/verdict-mark";
import type { BehindAddress } from "./agreement-address";

type Props = {
  behind: BehindAddress;
  /** The two people whom the address names, when it names any that have a verdict. */
  raters: { id: string; name: string }[];
  lookOf: (code: string) => VerdictLook;
};

/** What the claims behind a number have in common. */
export function BehindTitle({ behind: { labelA, labelB }, raters: [a, b], lookOf }: Props): ReactNode {
  const quoted = (code: string) => <bdi>“{lookOf(code).word}”</bdi>;
  const labels = labelA !== undefined && labelB !== undefined;
  if (a && b) {
    const [one, other] = [<bdi key="a">{a.name}</bdi>, <bdi key="b">{b.name}</bdi>];
    return labels ? (
      <>
        {one} said {quoted(labelA)} and {other} {quoted(labelB)}
      </>
    ) : (
      <>
        Claims that {one} and {other} both rated
      </>
    );
  }
  if (!labels) return "Claims on which first verdicts differ";
  return labelA === labelB ? (
    <>Claims that two reviewers called {quoted(labelA)}</>
  ) : (
    <>
      Claims called both {quoted(labelA)} and {quoted(labelB)}
    </>
  );
}
