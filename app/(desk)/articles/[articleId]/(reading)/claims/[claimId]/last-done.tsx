import { ConfirmedNotice } from "@/components/review/confirmed-notice";
import { SubmittedNotice } from "@/components/review/submitted-notice";
import { ToldOnce } from "@/components/ui/told-once";

type Given = string | string[] | undefined;
type Props = {
  /** Path of the article. */
  path: string;
  /**
   * The address's own words: `submitted` is the number of the claim whose review went in; `confirmed`, `affirmed` or
   * `accepted` that of the claim `of`.
   */
  query: Readonly<Record<string, Given>>;
  isNext?: boolean;
};

const NAMES = ["submitted", "confirmed", "affirmed", "accepted", "of"];

/** Word of the claim that was just reviewed or confirmed, where the address tells of one. */
export function LastDone(props: Props) {
  return <ToldOnce names={NAMES}>{noticeOf(props)}</ToldOnce>;
}

function noticeOf({ path, query, isNext = false }: Props) {
  const { submitted, confirmed, affirmed, accepted, of } = query;
  if (isNumber(submitted)) return <SubmittedNotice number={Number(submitted)} />;
  const number = confirmed ?? affirmed ?? accepted;
  if (!isNumber(number) || typeof of !== "string" || !/^[a-z0-9]{1,40}$/.test(of)) return null;
  const what = confirmed !== undefined ? "verdict" : affirmed !== undefined ? "decision" : "words";
  return <ConfirmedNotice number={Number(number)} href={`${path}/claims/${of}`} what={what} isNext={isNext} />;
}

function isNumber(given: Given): given is string {
  return typeof given === "string" && /^[1-9]\d{0,5}$/.test(given);
}
