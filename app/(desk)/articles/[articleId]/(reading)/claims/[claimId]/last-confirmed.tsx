import { ConfirmedNotice } from "@/components/review/confirmed-notice";

type Given = string | string[] | undefined;
type Props = {
  /** Path of the article. */
  path: string;
  /** The address's own words: `confirmed` or `accepted` is the number of the claim `of`. */
  query: Readonly<Record<string, Given>>;
  isNext?: boolean;
};

/** Word of the claim that was just confirmed, where the address tells of one. */
export function LastConfirmed({ path, query, isNext = false }: Props) {
  const { confirmed, accepted, of } = query;
  const number = confirmed ?? accepted;
  if (typeof number !== "string" || !/^\d{1,6}$/.test(number)) return null;
  if (typeof of !== "string" || !/^[a-z0-9]{1,40}$/.test(of)) return null;
  const isVerdict = confirmed !== undefined;
  return (
    <ConfirmedNotice number={Number(number)} href={`${path}/claims/${of}`} isVerdict={isVerdict} isNext={isNext} />
  );
}
