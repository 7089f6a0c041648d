import { ConfirmedNotice } from "@/components/review/confirmed-notice";

type Given = string | string[] | undefined;
type Props = {
  /** Path of the article. */
  path: string;
  /** The address's own words: `confirmed`, `affirmed` or `accepted` is the number of the claim `of`. */
  query: Readonly<Record<string, Given>>;
  isNext?: boolean;
};

/** Word of the claim that was just confirmed, where the address tells of one. */
export function LastConfirmed({ path, query, isNext = false }: Props) {
  const { confirmed, affirmed, accepted, of } = query;
  const number = confirmed ?? affirmed ?? accepted;
  if (typeof number !== "string" || !/^\d{1,6}$/.test(number)) return null;
  if (typeof of !== "string" || !/^[a-z0-9]{1,40}$/.test(of)) return null;
  const what = confirmed !== undefined ? "verdict" : affirmed !== undefined ? "decision" : "words";
  return <ConfirmedNotice number={Number(number)} href={`${path}/claims/${of}`} what={what} isNext={isNext} />;
}
